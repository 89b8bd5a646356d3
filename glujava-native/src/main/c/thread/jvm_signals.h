/*
 * Signals with which the JVM and Java's libraries stop or wake their threads. A program may use the same signals: those
 * that the JVM sends to itself are Java's, all others are the program's.
 */
#pragma once

#include <signal.h>

/*
 * Returns the signal with which the JVM stops a thread: one that the process does not use, unless the environment may
 * choose it.
 */
int
gj_jvm_signals_choose(int jvm_may_read);

/* Called before the JVM's start, and after it. */
void
gj_jvm_signals_note(void);

void
gj_jvm_signals_take(const char *java_home);

/* Called if the JVM has not started. A running JVM keeps them. */
void
gj_jvm_signals_put_back(void);

/* As gj_host_signals_keep. */
void
gj_jvm_signals_keep(void);
