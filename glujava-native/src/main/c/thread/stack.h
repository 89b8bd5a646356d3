#pragma once

#include <stdint.h>

/* Returns whether Java may run on the current stack: it is the thread's own, and has enough room left. */
int
gj_stack_allows_java(void);

/* Returns the first address of the thread's own stack, above the guard page of the thread library. */
uintptr_t
gj_stack_lowest(void);

/* Returns the size of the guard that the thread library has made for this thread. */
uintptr_t
gj_stack_guard(void);
