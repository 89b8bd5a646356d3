/*
 * The signals that a JVM takes for itself. A handler of ours stands before it and decides, by the thread and the fault,
 * whose a signal is: the JVM sees its own, and all else is done as the process has asked for: its handler is called
 * with the mask and on the stack that it wants, or the default action comes.
 */
#pragma once

#include <signal.h>

/* Before the JVM's start: it leaves these signals alone then, with -XX:+AllowUserSignalHandlers. */
void
gj_host_signals_take(void *libjvm);

/* After the JVM's start. */
void
gj_host_signals_started(void);

/* When it has not started. One that is up keeps them, whatever failed then. */
void
gj_host_signals_put_back(void);

/*
 * Called now and then: a program may have set a handler of its own meanwhile, which would get what is Java's. Ours
 * stands before that one from then on.
 */
void
gj_host_signals_keep(void);

/* What the process wanted done at that signal before the JVM was there. */
void
gj_host_signals_before(int signal, struct sigaction *action);
