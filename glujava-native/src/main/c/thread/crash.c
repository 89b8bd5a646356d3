#include "thread/crash.h"

#include "gluster/program.h"
#include "thread/host_action.h"
#include "thread/host_signals.h"

#include <stddef.h>

/* In a place that is there from the thread's start: a signal must not allocate it. */
static __thread gj_crash_t crash __attribute__((tls_model("initial-exec")));

gj_crash_t
gj_crash_begin(int signal, siginfo_t *info, void *context)
{
    gj_crash_t outer = crash;
    crash = (gj_crash_t){signal, info, context};
    return outer;
}

void
gj_crash_end(gj_crash_t outer)
{
    crash = outer;
}

int
gj_crash_is(const siginfo_t *info)
{
    return crash.signal && crash.info == info;
}

int
gj_crash_signal(void)
{
    return crash.signal;
}

void
gj_crash_hand_over(void)
{
    static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP};
    const struct sigaction none = {.sa_handler = SIG_DFL};
    struct sigaction theirs;
    sigset_t unblocked;
    gj_host_signals_before(crash.signal, &theirs);
    sigemptyset(&unblocked);
    for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); i++) {
        sigaction(faults[i], &none, NULL); /* a crash in the report of a crash ends it */
        sigaddset(&unblocked, faults[i]);
    }
    pthread_sigmask(SIG_UNBLOCK, &unblocked, NULL);
    if (gj_program_is_glusterfs() && gj_action_is_handler(&theirs))
        gj_action_call(&theirs, crash.signal, crash.info, crash.context);
    gj_action_end_by(crash.signal);
}
