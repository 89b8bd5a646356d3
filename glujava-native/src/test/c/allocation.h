/* Lets allocations of our own code, and new threads, fail. */
#pragma once

/* Lets the given allocation of this thread fail, counted from 0 from now on; a negative number stops that. */
void
allocation_fails(int number);

/* Returns whether an allocation has failed since allocation_fails. */
int
allocation_has_failed(void);

/* Called at each allocation of our own code; may be NULL. */
extern void (*on_allocation)(void);

/* Lets GlusterFS's functions fail to create threads. */
extern int no_threads;
