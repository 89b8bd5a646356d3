/* Call stacks that have ended. */
#pragma once

#include "gluster/gluster.h"

/*
 * STACK_DESTROY. GlusterFS keeps the memory of ended frames for later ones. This one makes accesses to them an error
 * until ended_forget. Returns how many frames still had a local, which GlusterFS would take for its own.
 */
int
end_stack(call_stack_t *stack);

void
ended_forget(void);
