/* The crash of which this thread is dying, if it is one, for the report that is made of it. */
#pragma once

#include <signal.h>

typedef struct {
    int signal;
    siginfo_t *info;
    void *context;
} gj_crash_t;

/*
 * While the JVM looks at a signal. Nearly always it is no crash: it finds null pointers in Java this way. Returns the
 * one that it looked at before, which is noted again at the end.
 */
gj_crash_t
gj_crash_begin(int signal, siginfo_t *info, void *context);

void
gj_crash_end(gj_crash_t outer);

/* The JVM is looking at that one. */
int
gj_crash_is(const siginfo_t *info);

/* The crash of which this thread is dying; its signal is 0 if it is not. */
gj_crash_t
gj_crash_now(void);
