/*
 * The signals that a JVM handles. A handler of ours is called first and decides, by thread and fault, to whom a signal
 * belongs. The JVM gets its own signals. For all others, the process's own action is performed: its handler is called
 * with its mask and on its stack, or the default action is taken.
 */
#pragma once

#include <signal.h>

/* Called before the JVM's start. With -XX:+AllowUserSignalHandlers the JVM then leaves these signals alone. */
void
gj_host_signals_take(void *libjvm);

/* Called after the JVM's start. */
void
gj_host_signals_started(void);

/* Called if the JVM has not started. A running JVM keeps the signals, even if a later stage failed. */
void
gj_host_signals_put_back(void);

/*
 * Called periodically: a program may have set a handler meanwhile, which would get Java's signals. Installs ours before
 * it.
 */
void
gj_host_signals_keep(void);

/* Returns the process's action for that signal before the JVM's start. */
void
gj_host_signals_before(int signal, struct sigaction *action);
