#include "thread/host_action.h"

#include <string.h>
#include <ucontext.h>

int
gj_action_is_handler(const struct sigaction *action)
{
    return (action->sa_flags & SA_SIGINFO) || (action->sa_handler != SIG_DFL && action->sa_handler != SIG_IGN);
}

int
gj_action_is_same(const struct sigaction *one, const struct sigaction *other)
{
    return one->sa_handler == other->sa_handler && one->sa_flags == other->sa_flags &&
           memcmp(&one->sa_mask, &other->sa_mask, sizeof(one->sa_mask)) == 0;
}

/*
 * The mask that the kernel would have set: in its part of a signal frame, the mask has as many bits as there are
 * signals.
 */
static void
set_mask(const struct sigaction *action, int signal, const void *context)
{
    sigset_t mask;
    sigemptyset(&mask);
    memcpy(&mask, &((const ucontext_t *)context)->uc_sigmask, (NSIG - 1) / 8);
    sigorset(&mask, &mask, &action->sa_mask);
    if (!(action->sa_flags & SA_NODEFER))
        sigaddset(&mask, signal);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
}

void
gj_action_call(struct sigaction *action, int signal, siginfo_t *info, void *context)
{
    const struct sigaction now = *action;
    if (now.sa_flags & SA_RESETHAND)
        *action = (struct sigaction){.sa_handler = SIG_DFL};
    set_mask(&now, signal, context);
    if (now.sa_flags & SA_SIGINFO)
        now.sa_sigaction(signal, info, context);
    else
        now.sa_handler(signal);
}

void
gj_action_end_by(int signal)
{
    const struct sigaction none = {.sa_handler = SIG_DFL};
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, signal);
    sigaction(signal, &none, NULL);
    raise(signal);
    pthread_sigmask(SIG_UNBLOCK, &only, NULL);
}

struct sigaction
gj_action_before(const struct sigaction *action, void (*handler)(int, siginfo_t *, void *))
{
    static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE};
    struct sigaction ours = {.sa_flags = SA_SIGINFO | SA_RESTART, .sa_sigaction = handler};
    if (gj_action_is_handler(action))
        ours.sa_flags = SA_SIGINFO | (action->sa_flags & (SA_RESTART | SA_ONSTACK));
    sigfillset(&ours.sa_mask);
    for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); i++)
        sigdelset(&ours.sa_mask, faults[i]);
    return ours;
}
