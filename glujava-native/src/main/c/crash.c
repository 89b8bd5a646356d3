#include "crash.h"

#include <errno.h>
#include <signal.h>
#include <string.h>

enum { SIGNALS = 5 };

static const int signals[SIGNALS] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP};
static struct sigaction theirs[SIGNALS], the_jvms[SIGNALS];
static int aside;

typedef struct {
    int signal;
    siginfo_t *info;
    void *context;
} crash_t;

/* In a place that is there from the thread's start: a signal must not allocate it. */
static __thread crash_t crash __attribute__((tls_model("initial-exec")));

static int
index_of(int signal)
{
    int i = 0;
    while (i < SIGNALS - 1 && signals[i] != signal)
        i++;
    return i;
}

/* Nearly always it is no crash: HotSpot finds null pointers in Java this way, and the signal is forgotten. */
static void
notice(int signal, siginfo_t *info, void *context)
{
    crash_t outer = crash;
    crash = (crash_t){signal, info, context};
    the_jvms[index_of(signal)].sa_sigaction(signal, info, context);
    crash = outer;
}

void
gj_crash_set_aside(void)
{
    const struct sigaction none = {.sa_handler = SIG_DFL};
    aside = strcmp(program_invocation_short_name, "glusterfs") == 0 ||
            strcmp(program_invocation_short_name, "glusterfsd") == 0;
    for (int i = 0; aside && i < SIGNALS; i++)
        sigaction(signals[i], &none, &theirs[i]);
}

void
gj_crash_come_between(void)
{
    for (int i = 0; aside && i < SIGNALS; i++) {
        sigaction(signals[i], NULL, &the_jvms[i]);
        if (!(the_jvms[i].sa_flags & SA_SIGINFO)) { /* the JVM does not want it */
            sigaction(signals[i], &theirs[i], NULL);
            continue;
        }
        struct sigaction ours = the_jvms[i];
        ours.sa_sigaction = notice;
        sigaction(signals[i], &ours, NULL);
    }
}

void
gj_crash_put_back(void)
{
    for (int i = 0; aside && i < SIGNALS; i++)
        sigaction(signals[i], &theirs[i], NULL);
}

int
gj_crash_signal(void)
{
    return crash.signal;
}

void
gj_crash_hand_over(void)
{
    const struct sigaction none = {.sa_handler = SIG_DFL};
    const struct sigaction *old = &theirs[index_of(crash.signal)];
    sigset_t unblocked;
    sigemptyset(&unblocked);
    for (int i = 0; i < SIGNALS; i++) {
        sigaction(signals[i], &none, NULL); /* a crash in the report of a crash ends it */
        sigaddset(&unblocked, signals[i]);
    }
    pthread_sigmask(SIG_UNBLOCK, &unblocked, NULL);
    if (old->sa_flags & SA_SIGINFO)
        old->sa_sigaction(crash.signal, crash.info, crash.context);
    else if (old->sa_handler != SIG_DFL && old->sa_handler != SIG_IGN)
        old->sa_handler(crash.signal);
    sigaction(crash.signal, &none, NULL);
    raise(crash.signal);
}
