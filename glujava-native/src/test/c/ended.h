/* Call stacks that are over. */
#pragma once

#include "gluster/gluster.h"

/*
 * STACK_DESTROY. GlusterFS keeps the memory of frames that are gone for later ones: who touches these now is noticed
 * all the same, until ended_forget. Returns how many frames still had something local, which GlusterFS takes for its
 * own.
 */
int
end_stack(call_stack_t *stack);

void
ended_forget(void);
