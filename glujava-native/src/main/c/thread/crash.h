/* The crash that ends this thread, if any, for its report. */
#pragma once

#include <signal.h>

typedef struct {
    int signal;
    siginfo_t *info;
    void *context;
} gj_crash_t;

/*
 * Called while the JVM examines a signal, which is seldom a crash: this is how it finds null pointers in Java. Returns
 * the crash that it examined before, to be restored at the end.
 */
gj_crash_t
gj_crash_begin(int signal, siginfo_t *info, void *context);

void
gj_crash_end(gj_crash_t outer);

/* Records the crash that the JVM examines. */
int
gj_crash_is(const siginfo_t *info);

/* Returns the crash of which this thread is dying; its signal is 0 if there is none. */
gj_crash_t
gj_crash_now(void);
