#include "thread/crash_end.h"

#include "gluster/program.h"
#include "thread/crash.h"
#include "thread/host_action.h"
#include "thread/host_signals.h"

#include <stddef.h>

void
gj_crash_hand_over(void)
{
    static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP};
    const struct sigaction none = {.sa_handler = SIG_DFL};
    const gj_crash_t crash = gj_crash_now();
    struct sigaction theirs;
    sigset_t unblocked;
    gj_host_signals_before(crash.signal, &theirs);
    sigemptyset(&unblocked);
    for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); i++) {
        sigaction(faults[i], &none, NULL); /* a crash during the report ends it */
        sigaddset(&unblocked, faults[i]);
    }
    pthread_sigmask(SIG_UNBLOCK, &unblocked, NULL);
    if (gj_program_is_glusterfs() && gj_action_is_handler(&theirs))
        gj_action_call(&theirs, crash.signal, crash.info, crash.context);
    gj_action_end_by(crash.signal);
}
