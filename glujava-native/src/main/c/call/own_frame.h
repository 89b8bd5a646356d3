/* Call stacks that GluJava creates, for operations and for branches of a fop. */
#pragma once

#include "data/record.h"

/* Makes a frame that is the root of its stack the call's own. */
void
gj_own_frame_use(gj_call_t *call, call_frame_t *frame);

/* Creates a stack for a call, for the user and process of another frame. Returns -1 without memory. */
int
gj_own_frame_copy(gj_call_t *call, call_frame_t *from);

/* Ends the stack. The call remains. */
void
gj_own_frame_end(gj_call_t *call);

/* Releases a call that has or had a stack of its own, with all its values. */
void
gj_own_frame_give_back(gj_call_t *call);
