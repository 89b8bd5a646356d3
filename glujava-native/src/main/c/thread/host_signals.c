#include "thread/host_signals.h"

#include "gluster/program.h"
#include "thread/crash.h"
#include "thread/host_action.h"
#include "thread/in_java.h"
#include "thread/java_visit.h"
#include "thread/own_stack.h"
#include "thread/stack_zone.h"

#include <dlfcn.h>
#include <errno.h>
#include <unistd.h>

/* A program may have saved one of our handlers, to call it or set it again. So each handler keeps its meaning. */
enum { SIGNALS = 6, FRONTS = 8 };

static const int signals[SIGNALS] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGPIPE, SIGXFSZ};
static struct sigaction theirs[SIGNALS][FRONTS];
static int fronts[SIGNALS];
static int is_up;
static gj_jvm_handles_t the_jvm;

static int
index_of(int signal)
{
    int i = 0;
    while (i < SIGNALS - 1 && signals[i] != signal)
        i++;
    return i;
}

static int
is_sent(const siginfo_t *info)
{
    return info->si_code <= 0;
}

/* For a broken pipe and a file that is too long, the kernel names the process itself as the sender. */
static int
is_of_a_write(int signal, const siginfo_t *info)
{
    return (signal == SIGPIPE || signal == SIGXFSZ) && info->si_code == SI_USER && info->si_pid == getpid();
}

/* A fault in here may be the JVM's own: it reads memory that may not be readable. */
static int
ask_the_jvm(int signal, siginfo_t *info, void *context, int must_end)
{
    const gj_crash_t outer = gj_crash_begin(signal, info, context);
    gj_visit.depth++;
    int handled = gj_on_own_stack(the_jvm, signal, info, context, must_end);
    gj_visit.depth--;
    gj_crash_end(outer);
    return handled;
}

/* The JVM closes pages of the program's stack, which the program may use. A fault there is not Java's. */
static int
is_closed_by_the_jvm(int signal, const siginfo_t *info)
{
    return signal == SIGSEGV && !is_sent(info) && gj_visit.ours && gj_visit.depth == 0 &&
           gj_stack_zone_open(info->si_addr);
}

/* A thread that is attached and not in Java has faults of its own. For threads that Java made, the JVM decides. */
static int
is_javas(int signal, siginfo_t *info, void *context)
{
    if (is_of_a_write(signal, info))
        return gj_in_java();
    int is_away = gj_visit.ours && gj_visit.depth == 0;
    return !is_away && !is_sent(info) && !gj_crash_is(info) && ask_the_jvm(signal, info, context, 0);
}

static void
handle(int front, int signal, siginfo_t *info, void *context)
{
    int error = errno;
    struct sigaction *action = &theirs[index_of(signal)][front];
    if (is_closed_by_the_jvm(signal, info) || is_javas(signal, info, context)) {
        errno = error;
        return;
    }
    int is_fault = signal != SIGPIPE && signal != SIGXFSZ;
    if (gj_action_is_handler(action) && !(is_fault && gj_program_is_glusterfs())) {
        errno = error;
        gj_action_call(action, signal, info, context);
        return;
    }
    if (action->sa_handler == SIG_IGN && (!is_fault || is_sent(info))) {
        errno = error;
        return;
    }
    if (is_fault) /* reports it, and ends by gj_crash_hand_over */
        ask_the_jvm(signal, info, context, 1);
    gj_action_end_by(signal);
}

#define FRONT(n)                                                                                                       \
    static void front_##n(int signal, siginfo_t *info, void *context)                                                  \
    {                                                                                                                  \
        handle(n, signal, info, context);                                                                              \
    }
/* clang-format off */
FRONT(0) FRONT(1) FRONT(2) FRONT(3) FRONT(4) FRONT(5) FRONT(6) FRONT(7)

static void (*const front_of[FRONTS])(int, siginfo_t *, void *) = {front_0, front_1, front_2, front_3,
                                                                   front_4, front_5, front_6, front_7};
/* clang-format on */

static int
is_front(const struct sigaction *action)
{
    for (int i = 0; i < FRONTS; i++) {
        if ((action->sa_flags & SA_SIGINFO) && action->sa_sigaction == front_of[i])
            return 1;
    }
    return 0;
}

static void
stand_before(int i, int front, const struct sigaction *action)
{
    struct sigaction was, ours = gj_action_before(action, front_of[front]);
    theirs[i][front] = *action;
    sigaction(signals[i], &ours, &was);
    if (!is_front(&was))
        theirs[i][front] = was; /* changed at this moment */
}

/* Returns the handler of ours that belongs to the action, or the next free one; -1 if there is none. */
static int
front_for(int i, const struct sigaction *action)
{
    for (int k = 0; k < fronts[i]; k++) {
        if (gj_action_is_same(&theirs[i][k], action))
            return k;
    }
    return fronts[i] < FRONTS ? fronts[i]++ : -1;
}

/* Java needs no handler for an ignored signal, and programs that are executed later inherit that it is ignored. */
static int
needs_none(int signal, const struct sigaction *action)
{
    return (signal == SIGPIPE || signal == SIGXFSZ) && !(action->sa_flags & SA_SIGINFO) &&
           action->sa_handler == SIG_IGN;
}

void
gj_host_signals_keep(void)
{
    for (int i = 0; i < SIGNALS && __atomic_load_n(&is_up, __ATOMIC_ACQUIRE); i++) {
        struct sigaction now;
        sigaction(signals[i], NULL, &now);
        if (is_front(&now) || needs_none(signals[i], &now))
            continue;
        int front = front_for(i, &now);
        if (front >= 0)
            stand_before(i, front, &now);
    }
}

void
gj_host_signals_take(void *libjvm)
{
    the_jvm = (gj_jvm_handles_t)dlsym(libjvm, "JVM_handle_linux_signal");
    for (int i = 0; the_jvm && i < SIGNALS; i++) {
        struct sigaction now;
        sigaction(signals[i], NULL, &now);
        fronts[i] = 1;
        stand_before(i, 0, &now);
    }
}

void
gj_host_signals_started(void)
{
    if (!the_jvm)
        return;
    for (int i = 0; i < SIGNALS; i++) {
        if (needs_none(signals[i], &theirs[i][0]))
            sigaction(signals[i], &theirs[i][0], NULL);
    }
    __atomic_store_n(&is_up, 1, __ATOMIC_RELEASE);
}

void
gj_host_signals_put_back(void)
{
    for (int i = 0; the_jvm && !is_up && i < SIGNALS; i++) {
        struct sigaction now;
        sigaction(signals[i], NULL, &now);
        if (is_front(&now))
            sigaction(signals[i], &theirs[i][0], NULL);
    }
}

void
gj_host_signals_before(int signal, struct sigaction *action)
{
    *action = theirs[index_of(signal)][0];
}
