#include "thread/jvm_signals.h"

#include "thread/host_action.h"
#include "thread/in_java.h"
#include "thread/needed_signals.h"
#include "thread/redirect.h"

#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* The JVM's signal, from _JAVA_SR_SIGNUM, and that of libnio and libnet. */
enum { STOP, WAKE, OWN };

typedef struct {
    int signal;
    struct sigaction before, javas;
} own_t;

static own_t own[OWN];
static int is_up;

static void
handle(int signal, siginfo_t *info, void *context)
{
    int error = errno, is_from_here = info->si_code == SI_TKILL && info->si_pid == getpid();
    own_t *its = signal == own[STOP].signal ? &own[STOP] : &own[WAKE];
    if (is_from_here && gj_in_java() && gj_action_is_handler(&its->javas))
        gj_action_call(&its->javas, signal, info, context);
    else if (gj_action_is_handler(&its->before))
        gj_action_call(&its->before, signal, info, context);
    else if (its->before.sa_handler == SIG_DFL && !is_from_here)
        gj_action_end_by(signal);
    errno = error;
}

static int
is_ours(const struct sigaction *action)
{
    return (action->sa_flags & SA_SIGINFO) && action->sa_sigaction == handle;
}

static void
stand_before(own_t *its)
{
    const struct sigaction ours = gj_action_before(&its->before, handle);
    sigaction(its->signal, &ours, NULL);
}

static int
is_unused(int signal)
{
    struct sigaction now;
    return sigaction(signal, NULL, &now) == 0 && !gj_action_is_handler(&now) && now.sa_handler == SIG_DFL;
}

int
gj_jvm_signals_choose(int jvm_may_read)
{
    enum { USUAL = 40 };
    const char *wanted = jvm_may_read ? getenv("_JAVA_SR_SIGNUM") : NULL;
    int stop = wanted ? atoi(wanted) : USUAL, wake = SIGRTMAX - 2;
    for (int signal = SIGRTMAX; !wanted && !is_unused(stop) && signal >= SIGRTMIN; signal--) {
        if (signal != wake && is_unused(signal))
            stop = signal;
    }
    own[STOP].signal = stop;
    own[WAKE].signal = wake;
    gj_needed_signals_set(stop);
    return stop;
}

void
gj_jvm_signals_note(void)
{
    for (int i = 0; i < OWN; i++)
        sigaction(own[i].signal, NULL, &own[i].before);
}

/* Replaces sigaction for Java's libraries. One of them sets SIGCHLD, which belongs to the program. */
static int
set_for_java(int signal, const struct sigaction *action, struct sigaction *old)
{
    if (!action || (signal != SIGCHLD && signal != own[WAKE].signal))
        return sigaction(signal, action, old);
    if (signal == own[WAKE].signal) {
        own[WAKE].javas = *action;
        stand_before(&own[WAKE]);
    }
    return sigaction(signal, NULL, old);
}

/* Loaded before Java does it, which has no other effect. */
static void
lead_library(const char *java_home, const char *name)
{
    static const gj_redirect_t calls[] = {{"sigaction", (void *)set_for_java}};
    char path[PATH_MAX];
    if (snprintf(path, sizeof(path), "%s/lib/%s", java_home, name) >= (int)sizeof(path))
        return;
    void *library = dlopen(path, RTLD_LAZY);
    if (library)
        gj_redirect(library, calls, 1);
}

/* Changes since the signals were recorded are Java's. */
static void
take(own_t *its)
{
    struct sigaction now;
    sigaction(its->signal, NULL, &now);
    if (is_ours(&now) || gj_action_is_same(&now, &its->before))
        return;
    its->javas = now;
    stand_before(its);
}

void
gj_jvm_signals_take(const char *java_home)
{
    lead_library(java_home, "libjava.so");
    lead_library(java_home, "libnet.so");
    lead_library(java_home, "libnio.so");
    for (int i = 0; i < OWN; i++)
        take(&own[i]);
    is_up = 1;
}

void
gj_jvm_signals_put_back(void)
{
    for (int i = 0; i < OWN && !is_up; i++)
        sigaction(own[i].signal, &own[i].before, NULL);
}

void
gj_jvm_signals_keep(void)
{
    for (int i = 0; i < OWN; i++) {
        struct sigaction now;
        sigaction(own[i].signal, NULL, &now);
        if (!gj_action_is_handler(&own[i].javas) || is_ours(&now))
            continue;
        own[i].before = now;
        stand_before(&own[i]);
    }
}
