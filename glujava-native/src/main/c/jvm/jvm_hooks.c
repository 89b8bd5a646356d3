#include "jvm/jvm_hooks.h"

#include "jvm/crash_report.h"
#include "jvm/missing_resource.h"
#include "thread/crash.h"
#include "thread/crash_end.h"
#include "thread/java_visit.h"
#include "thread/redirect.h"
#include "thread/thread_run.h"

#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static char log_file[PATH_MAX];
static void (*gave_up)(void *);
static void *argument;
static enum { NOT_STARTING, STARTING, GIVEN_UP } phase;
static gj_thread_run_t *starter;
static void *library;
static char output[768];
static int ends_process;

void
gj_jvm_hooks_expect(const gj_jvm_hooks_t *hooks)
{
    snprintf(log_file, sizeof(log_file), "%s", hooks->log_file ? hooks->log_file : "");
    gave_up = hooks->gave_up;
    argument = hooks->argument;
    starter = gj_thread_run_mine();
    __atomic_store_n(&phase, STARTING, __ATOMIC_RELEASE);
}

static int
is_starting(void)
{
    return __atomic_load_n(&phase, __ATOMIC_ACQUIRE) == STARTING;
}

const char *
gj_jvm_output(void)
{
    return output;
}

/*
 * Writes a line of GlusterFS's log without its functions: they lock and allocate, and may never return in a dying
 * process.
 */
static void
write_line(char level, const char *text)
{
    char line[PATH_MAX + 1280];
    struct timespec now;
    struct tm utc;
    clock_gettime(CLOCK_REALTIME, &now);
    gmtime_r(&now.tv_sec, &utc);
    size_t used = strftime(line, sizeof(line), "[%Y-%m-%d %H:%M:%S", &utc);
    int more = snprintf(line + used, sizeof(line) - used, ".%06ld +0000] %c [java] 0-glujava: %s\n", now.tv_nsec / 1000,
                        level, text);
    size_t size = used + more < sizeof(line) ? used + more : sizeof(line) - 1;
    int out = log_file[0] ? open(log_file, O_WRONLY | O_APPEND | O_CLOEXEC) : -1;
    ssize_t written = write(out < 0 ? STDERR_FILENO : out, line, size);
    (void)written; /* write errors cannot be reported */
    if (out >= 0)
        close(out);
}

/*
 * Writes the whole lines of the JVM's output into the log. The JVM prints from one thread at a time; concurrent output
 * is dropped.
 */
static void
pass_on(const char *format, va_list args)
{
    static char line[1024];
    static size_t used;
    static int busy;
    if (__atomic_exchange_n(&busy, 1, __ATOMIC_ACQUIRE))
        return;
    int size = vsnprintf(line + used, sizeof(line) - used, format, args);
    used = size < 0 ? used : used + size < sizeof(line) ? used + size : sizeof(line) - 1;
    for (char *end; (end = strchr(line, '\n')); used = strlen(line)) {
        *end = '\0';
        if (end > line)
            write_line('W', line);
        memmove(line, end + 1, strlen(end + 1) + 1);
    }
    if (used == sizeof(line) - 1)
        line[used = 0] = '\0';
    __atomic_store_n(&busy, 0, __ATOMIC_RELEASE);
}

/* The JVM calls this for all its output, also for its log files. */
jint JNICALL
gj_jvm_speaks(FILE *out, const char *format, va_list args)
{
    if (out == stdout || out == stderr) {
        va_list again;
        va_copy(again, args);
        if (is_starting()) {
            size_t used = strlen(output);
            vsnprintf(output + used, sizeof(output) - used, format, again);
        } else {
            pass_on(format, again);
        }
        va_end(again);
    }
    gj_visit.depth++; /* a broken pipe is not the process's own */
    int size = vfprintf(out, format, args);
    gj_visit.depth--;
    return size;
}

/* The start has failed, but must not end the process. Then the graph fails, as with any translator. */
static void
leave_start(void)
{
    int expected = STARTING;
    if (__atomic_compare_exchange_n(&phase, &expected, GIVEN_UP, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
        gave_up(argument);
        gj_thread_run_leave(starter);
    }
    if (expected == GIVEN_UP)
        gj_pause_for_ever();
}

static void
exits(int code)
{
    leave_start();
    exit(code);
}

static void
ends(int code)
{
    leave_start();
    _exit(code);
}

static void
aborts(void)
{
    if (!gj_crash_now().signal)
        leave_start();
    abort();
}

static ssize_t
writes(int out, const void *text, size_t size)
{
    size_t used = strlen(output);
    if (is_starting() && (out == STDOUT_FILENO || out == STDERR_FILENO))
        snprintf(output + used, sizeof(output) - used, "%.*s", (int)size, (const char *)text);
    return write(out, text, size);
}

static void
lead_calls(int to_us)
{
    const gj_redirect_t calls[] = {{"exit", to_us ? (void *)exits : (void *)exit},
                                   {"_exit", to_us ? (void *)ends : (void *)_exit},
                                   {"abort", to_us ? (void *)aborts : (void *)abort},
                                   {"write", to_us ? (void *)writes : (void *)write}};
    gj_redirect(library, calls, sizeof(calls) / sizeof(calls[0]));
}

void
gj_jvm_hooks_catch(void *libjvm)
{
    library = libjvm;
    lead_calls(1);
}

void
gj_jvm_hooks_up(void)
{
    int expected = STARTING;
    if (!__atomic_compare_exchange_n(&phase, &expected, NOT_STARTING, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE) &&
        expected == GIVEN_UP)
        gj_pause_for_ever();
    if (library)
        lead_calls(0);
}

int
gj_jvm_ends(void)
{
    return __atomic_load_n(&ends_process, __ATOMIC_ACQUIRE);
}

void JNICALL
gj_jvm_exits(jint code)
{
    char text[256];
    leave_start();
    __atomic_store_n(&ends_process, 1, __ATOMIC_RELEASE);
    snprintf(text, sizeof(text),
             "GluJava: Java code ends this process with exit code %d. Hint: A translator, or a "
             "library it uses, calls System.exit or Runtime.halt, which is not allowed.",
             code);
    write_line('C', text);
}

/* The line about a missing resource at the start of a report; a report of another error has none. */
static void
read_missing(const char *report, char *missing, size_t size)
{
    char start[1024];
    size_t length = 0;
    int in = report ? open(report, O_RDONLY | O_CLOEXEC) : -1;
    ssize_t got = in < 0 ? 0 : read(in, start, sizeof(start) - 1);
    if (in >= 0)
        close(in);
    start[got > 0 ? got : 0] = '\0';
    const char *of = gj_missing_resource(start, &length);
    snprintf(missing, size, "%.*s", (int)length, of ? of : "");
}

/* Describes the end in one line. */
static void
describe_end(int signal, char *text, size_t size)
{
    const char *report = gj_crash_report();
    char hint[512], missing[256];
    read_missing(signal ? NULL : report, missing, sizeof(missing));
    int used = signal       ? snprintf(text, size, "GluJava: the process has crashed (signal %d)", signal)
               : missing[0] ? snprintf(text, size, "GluJava: the JVM ends this process for lack of memory: %s", missing)
                            : snprintf(text, size, "GluJava: the JVM ends this process for an error of its own");
    if (report)
        used += snprintf(text + used, size - used, ", and the JVM has reported it in %s.", report);
    else
        used += snprintf(text + used, size - used,
                         ". Its report, if there is one, is hs_err_pid%d.log in the "
                         "process's working folder or in /tmp, or where the JVM option "
                         "-XX:ErrorFile says.",
                         getpid());
    if (!signal && missing[0])
        gj_missing_resource_hint(missing, hint, sizeof(hint));
    else
        snprintf(hint, sizeof(hint), "The report's 'Problematic frame' shows which code crashed.");
    snprintf(text + used, size - used, " Hint: %s", hint);
}

void JNICALL
gj_jvm_aborts(void)
{
    char text[PATH_MAX + 1024];
    int signal = gj_crash_now().signal;
    if (!signal)
        leave_start();
    describe_end(signal, text, sizeof(text));
    write_line('C', text);
    if (signal)
        gj_crash_hand_over();
}
