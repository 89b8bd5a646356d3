/*
 * A program that uses a volume through libgfapi and signals for its own purposes: host VOLFILE LOG CASE. Prints "ok" if
 * everything works as without a JVM. The volume has the translator Faulting. With PLAIN in the environment the volume
 * has no translator, and the program does the same without the steps in Java.
 */
#include "host_volume.h"

#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ROUNDS = 20, SMALL_STACK = 8192, RECOVERED = 1 };

static sigjmp_buf back;
static volatile sig_atomic_t taken;
static int *volatile nowhere;

/* Java's action there needs the JVM to get its own signals. */
static void
use_java(void)
{
    static const char *const paths[] = {"/null", "/divide", "/collect", "/pipe", "/deep"};
    struct stat stat;
    for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]) && !getenv("PLAIN"); i++) {
        if (glfs_lstat(volume, paths[i], &stat) == 0 || errno != ENODATA)
            fail(paths[i]);
    }
}

static void
recovers(int signal)
{
    taken = signal;
    siglongjmp(back, RECOVERED);
}

static void
notes(int signal)
{
    taken = signal;
}

static void
take(int signal, void (*handler)(int), int flags)
{
    struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
    sigaction(signal, &action, NULL);
}

static void
use_small_stack(void)
{
    static __thread char memory[SMALL_STACK];
    const stack_t stack = {.ss_sp = memory, .ss_size = sizeof(memory)};
    sigaltstack(&stack, NULL);
}

static int __attribute__((noinline)) overflow(volatile int depth)
{
    volatile char filled[512];
    memset((char *)filled, depth, sizeof(filled));
    return overflow(depth + 1) + filled[depth % 512];
}

static void
recover_from_overflow(void)
{
    taken = 0;
    if (sigsetjmp(back, 1) == 0)
        overflow(0);
    if (taken != SIGSEGV)
        fail("overflow");
}

static void
recover_from_null(void)
{
    taken = 0;
    if (sigsetjmp(back, 1) == 0)
        *nowhere = 1;
    if (taken != SIGSEGV)
        fail("null");
}

static void *
recover_often(void *java_first)
{
    use_small_stack();
    for (int i = 0; i < ROUNDS; i++) {
        if (i > 0 || java_first)
            use_java();
        recover_from_overflow();
        recover_from_null();
    }
    return NULL;
}

/* For a thread that was in Java, and one that never was. */
static void
on_small_stacks(char **arguments)
{
    pthread_t thread;
    take(SIGSEGV, recovers, SA_ONSTACK);
    open_volume(arguments);
    recover_often(NULL);
    pthread_create(&thread, NULL, recover_often, "");
    pthread_join(thread, NULL);
}

/* The program sets its handlers while the JVM runs. GluJava checks once a second. */
static void
with_later_handlers(char **arguments)
{
    open_volume(arguments);
    use_java();
    take(SIGSEGV, recovers, SA_ONSTACK);
    take(SIGFPE, notes, 0);
    take(SIGPIPE, SIG_DFL, 0);
    sleep(3);
    recover_often("");
}

/* And sets the handler again that it found, which may be GluJava's. */
static void
with_borrowed_handlers(char **arguments)
{
    struct sigaction before;
    take(SIGSEGV, recovers, SA_ONSTACK);
    open_volume(arguments);
    use_small_stack();
    for (int i = 0; i < 3; i++) {
        sigaction(SIGSEGV, NULL, &before);
        take(SIGSEGV, notes, 0);
        sleep(2);
        use_java();
        sigaction(SIGSEGV, &before, NULL);
        recover_from_null();
        recover_from_overflow();
    }
    use_java();
}

static void
expect_blocked(int wanted)
{
    sigset_t now;
    pthread_sigmask(SIG_SETMASK, NULL, &now);
    for (int signal = 1; signal <= SIGRTMAX; signal++) {
        int can = signal != SIGKILL && signal != SIGSTOP && (signal <= SIGSYS || signal >= SIGRTMIN);
        if (can && sigismember(&now, signal) != wanted)
            fail(strsignal(signal));
    }
}

static void *
use_java_often(void *wanted)
{
    for (int i = 0; i < ROUNDS; i++) {
        use_java();
        expect_blocked(wanted != NULL);
    }
    return NULL;
}

/* Threads that block all signals, before or after their first call into Java, or none. */
static void
with_blocked_signals(char **arguments)
{
    pthread_t thread;
    sigset_t all;
    sigfillset(&all);
    open_volume(arguments);
    use_java_often(NULL);
    pthread_create(&thread, NULL, use_java_often, NULL);
    pthread_join(thread, NULL);
    usleep(1000);
    pthread_sigmask(SIG_BLOCK, &all, NULL);
    use_java_often("");
    pthread_create(&thread, NULL, use_java_often, "");
    pthread_join(thread, NULL);
}

/* All signals that a program may use: none is lost, and the JVM takes none. */
static void
with_every_handler(char **arguments)
{
    for (int signal = 1; signal <= SIGRTMAX; signal++)
        take(signal, notes, SA_RESTART);
    open_volume(arguments);
    use_java();
    for (int signal = 1; signal <= SIGRTMAX; signal++) {
        if (signal == SIGKILL || signal == SIGSTOP || (signal > SIGSYS && signal < SIGRTMIN))
            continue;
        taken = 0;
        raise(signal);
        if (taken != signal)
            fail(strsignal(signal));
        taken = 0;
        kill(getpid(), signal);
        for (int i = 0; i < 1000 && taken != signal; i++)
            usleep(1000);
        if (taken != signal)
            fail(strsignal(signal));
    }
    use_java();
}

static void
break_pipe(void)
{
    int ends[2];
    if (pipe(ends) != 0 || close(ends[0]) != 0)
        fail("pipe");
    if (write(ends[1], "x", 1) != -1 || errno != EPIPE)
        fail("write");
    close(ends[1]);
}

static void
exceed_size(void)
{
    const struct rlimit limit = {.rlim_cur = 1, .rlim_max = 1};
    setrlimit(RLIMIT_FSIZE, &limit);
    FILE *file = tmpfile();
    if (!file || pwrite(fileno(file), "xyz", 3, 10) != -1)
        fail("size");
}

static void
with_ignored_pipes(char **arguments)
{
    struct sigaction now;
    take(SIGPIPE, SIG_IGN, 0);
    open_volume(arguments);
    use_java();
    break_pipe();
    sigaction(SIGPIPE, NULL, &now);
    if (now.sa_handler != SIG_IGN)
        fail("not ignored");
    use_java();
}

/* Uses Java, and then gets a signal for which it has no handler. */
static void
die_of(const char *what, char **arguments)
{
    const struct rlimit none = {0};
    setrlimit(RLIMIT_CORE, &none);
    take(SIGPIPE, SIG_DFL, 0);
    open_volume(arguments);
    use_java();
    puts("ok");
    fflush(stdout);
    if (strcmp(what, "pipe") == 0)
        break_pipe();
    else if (strcmp(what, "size") == 0)
        exceed_size();
    else if (strcmp(what, "null") == 0)
        *nowhere = 1;
    else if (strcmp(what, "stack") == 0)
        overflow(0);
    else
        kill(getpid(), atoi(what));
    pause();
}

int
main(int count, char **arguments)
{
    static const struct {
        const char *name;
        void (*run)(char **arguments);
    } cases[] = {{"small-stacks", on_small_stacks},
                 {"later-handlers", with_later_handlers},
                 {"borrowed-handlers", with_borrowed_handlers},
                 {"blocked-signals", with_blocked_signals},
                 {"every-handler", with_every_handler},
                 {"ignored-pipes", with_ignored_pipes}};
    sigset_t none;
    sigemptyset(&none);
    pthread_sigmask(SIG_SETMASK, &none, NULL); /* resets settings inherited from the parent, such as a test in Java */
    if (count == 5)
        die_of(arguments[4], arguments);
    for (size_t i = 0; count == 4 && i < sizeof(cases) / sizeof(cases[0]); i++) {
        if (strcmp(cases[i].name, arguments[3]) == 0) {
            cases[i].run(arguments);
            puts("ok");
            return 0;
        }
    }
    puts("what is that?");
    return 2;
}
