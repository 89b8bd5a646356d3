/* The translator above: winds, and gets the answer. */
#pragma once

#include "round.h"

void
above_start(void);

/* Returns a new frame to wind with. */
call_frame_t *
above_frame(void);

void
above_winds(call_frame_t *frame, xlator_t *to, const gj_value_t *args);
