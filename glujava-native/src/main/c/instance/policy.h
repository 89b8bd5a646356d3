/* The failure policy: the answer to a fop that fails in Java, and when all fops bypass the translator. */
#pragma once

#include "instance/own_values.h"

typedef struct {
    int passes_on;         /* a failed fop bypasses the translator if that is still possible */
    uint32_t max_failures; /* failures within window seconds after which all fops bypass the translator; 0: no limit */
    uint32_t window;

    int64_t began; /* start of the window */
    uint32_t count;
} gj_policy_t;

/* Applies the options from now on, and forgets previous failures. */
void
gj_policy_set(gj_policy_t *policy, xlator_t *this, const gj_own_options_t *options);

/* Counts a failure. */
void
gj_policy_failed(gj_policy_t *policy, xlator_t *this);
