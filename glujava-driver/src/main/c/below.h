/* The translator below: looks at what arrives, and replies. */
#pragma once

#include "round.h"

void
below_start(void);

xlator_t *
below(void);

/* What it replies with in this round. */
sample_t
below_reply(void);

/* Whether it has nothing more to reply. */
int
below_is_idle(void);
