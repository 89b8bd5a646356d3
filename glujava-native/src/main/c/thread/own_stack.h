#pragma once

#include <signal.h>

/* The JVM's function for a signal. Returns 0 if the signal was not its own. */
typedef int (*gj_jvm_handles_t)(int signal, siginfo_t *info, void *context, int must_end);

/*
 * Calls it on the interrupted stack, as if there were no alternative stack. A program's alternative stack is made for
 * the program's handler, usually with 8 KiB, and a JVM may need more. A report that ends the process gets a stack of
 * its own.
 */
int
gj_on_own_stack(gj_jvm_handles_t the_jvm, int signal, siginfo_t *info, void *context, int must_end);
