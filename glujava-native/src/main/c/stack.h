#pragma once

/* Whether Java may run on the stack that runs now: a thread's own, with room enough left. */
int
gj_stack_allows_java(void);
