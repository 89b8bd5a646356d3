/* The failure policy: the answer to a fop that fails in Java, and when all fops bypass the translator. */
#pragma once

#include "instance/own_values.h"

typedef struct {
    int passes_on;         /* such a fop goes past the translator, where it is not too late for that */
    uint32_t max_failures; /* within window seconds; then all fops go past it. 0: however many */
    uint32_t window;

    int64_t began; /* when the window did */
    uint32_t count;
} gj_policy_t;

/* Goes by the options from now on, and forgets failures so far. */
void
gj_policy_set(gj_policy_t *policy, xlator_t *this, const gj_own_options_t *options);

/* One more failure. */
void
gj_policy_failed(gj_policy_t *policy, xlator_t *this);
