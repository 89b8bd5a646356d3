/* Call stacks that GluJava makes: those of operations, and of the branches of a fop. */
#pragma once

#include "data/record.h"

/* Makes a frame that is the root of its stack the call's own. */
void
gj_own_frame_use(gj_call_t *call, call_frame_t *frame);

/* Gives a call a stack of its own, for the same user and process as another frame's. -1 without memory. */
int
gj_own_frame_copy(gj_call_t *call, call_frame_t *from);

/* Ends the stack; the call stays. */
void
gj_own_frame_end(gj_call_t *call);

/* Releases a call that has, or had, a stack of its own, and all that it holds. */
void
gj_own_frame_give_back(gj_call_t *call);
