/* The translator below: checks the arguments, and replies. */
#pragma once

#include "round.h"

void
below_start(void);

xlator_t *
below(void);

/* Sets its reply for this round. */
sample_t
below_reply(void);

/* Returns whether it has no reply left to send. */
int
below_is_idle(void);
