/* Operations of the translator's own, and what they have in common with branches: call stacks that are ours to end. */
#pragma once

#include "call/call.h"

/* A call for an operation, as root; NULL when the graph is not up, or without memory: errno says which. */
gj_call_t *
gj_operation_begin(struct gj_instance *instance);

/* Winds what Java has put into the out window. 0, or an errno: then the operation is over, unless it runs already. */
int
gj_operation_start(gj_call_t *call);

/* Java has seen the reply, or does not start it after all. Between the two it is the child's. */
void
gj_operation_end(gj_call_t *call);

/* Gives a call a stack of its own, for the same user and process as another frame's. -1 without memory. */
int
gj_operation_copy_frame(gj_call_t *call, call_frame_t *from);

/* Ends the stack; the call stays. */
void
gj_operation_end_frame(gj_call_t *call);

/* Lets go of a call that has, or had, a stack of its own, and of all that it holds. */
void
gj_operation_give_back(gj_call_t *call);
