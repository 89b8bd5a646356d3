/* Allocations of our own code, and new threads, can be made to fail. */
#pragma once

/* The number-th allocation of this thread from now on fails, counted from 0; a negative number ends that. */
void
allocation_fails(int number);

/* Whether one has failed since allocation_fails. */
int
allocation_has_failed(void);

/* Called at each allocation of our own code; may be NULL. */
extern void (*on_allocation)(void);

/* Whether new threads of GlusterFS cannot be made. */
extern int no_threads;
