/* What becomes of fops that fail in Java, and of a translator that fails too often. */
#pragma once

#include "gluster/gluster.h"

typedef struct {
    int passes_on;         /* such a fop goes past the translator, where it is not too late for that */
    uint32_t max_failures; /* within window seconds; then all fops go past it. 0: however many */
    uint32_t window;

    int64_t began; /* when the window did */
    uint32_t count;
} gj_policy_t;

/* What the options of a volume say of it. */
typedef struct {
    int passes_on;
    uint32_t max_failures;
    uint32_t window;
    gf_boolean_t pass_through; /* all fops go past the translator */
} gj_policy_options_t;

/* Reads the options of a volume: at its start (changed NULL), or those that are changed. -1 when one is malformed. */
int
gj_policy_read(gj_policy_options_t *options, xlator_t *this, dict_t *changed);

/* Goes by them from now on, and forgets failures so far. */
void
gj_policy_set(gj_policy_t *policy, xlator_t *this, const gj_policy_options_t *options);

/* One more failure. */
void
gj_policy_failed(gj_policy_t *policy, xlator_t *this);
