#pragma once

#include <stdint.h>

/* Whether Java may run on the stack that runs now: a thread's own, with room enough left. */
int
gj_stack_allows_java(void);

/* The first address of the thread's own stack, above the guard page of the thread library. */
uintptr_t
gj_stack_lowest(void);
