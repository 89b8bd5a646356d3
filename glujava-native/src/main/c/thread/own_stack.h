#pragma once

#include <signal.h>

/* How a JVM takes a signal: not 0 when it was its own. */
typedef int (*gj_jvm_handles_t)(int signal, siginfo_t *info, void *context, int must_end);

/*
 * Calls it on the stack that was interrupted, as it is when there is no other. A program's alternative stack is made for
 * the program's handler: 8 KiB are usual, and a JVM may want more. A report that ends the process gets a stack of its
 * own instead.
 */
int
gj_on_own_stack(gj_jvm_handles_t the_jvm, int signal, siginfo_t *info, void *context, int must_end);
