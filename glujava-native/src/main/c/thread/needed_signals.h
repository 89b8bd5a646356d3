/* The signals that the JVM needs on each thread that runs Java. Such a thread must not block them. */
#pragma once

#include <signal.h>

/* Called before the JVM's start, with the signal with which it suspends threads. */
void
gj_needed_signals_set(int suspend_signal);

const sigset_t *
gj_needed_signals(void);
