#include "thread/needed_signals.h"

static sigset_t needed;

void
gj_needed_signals_set(int suspend_signal)
{
    sigemptyset(&needed);
    sigaddset(&needed, SIGSEGV);
    sigaddset(&needed, SIGBUS);
    sigaddset(&needed, SIGILL);
    sigaddset(&needed, SIGFPE);
    sigaddset(&needed, suspend_signal);
}

const sigset_t *
gj_needed_signals(void)
{
    return &needed;
}
