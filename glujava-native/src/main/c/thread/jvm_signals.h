/*
 * Signals by which the JVM and Java's libraries stop or wake a thread of theirs. A program may have a use for the same
 * ones: what they send to themselves is theirs, all else is the program's.
 */
#pragma once

#include <signal.h>

/* The one by which the JVM stops a thread: one that the process does not use, unless the environment may choose it. */
int
gj_jvm_signals_choose(int jvm_may_read);

/* Before the JVM's start, and after it. */
void
gj_jvm_signals_note(void);

void
gj_jvm_signals_take(const char *java_home);

/* When it has not started. One that is up keeps them. */
void
gj_jvm_signals_put_back(void);

/* As gj_host_signals_keep. */
void
gj_jvm_signals_keep(void);
