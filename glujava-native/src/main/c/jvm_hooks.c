#include "jvm_hooks.h"

#include "apart.h"
#include "crash.h"
#include "crash_report.h"

#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static char log_file[PATH_MAX];
static void (*gave_up)(void *);
static void *argument;
static pthread_t starter;
static int is_starting;
static char said[768];

void
gj_jvm_hooks_expect(const gj_jvm_hooks_t *hooks)
{
    snprintf(log_file, sizeof(log_file), "%s", hooks->log_file ? hooks->log_file : "");
    gave_up = hooks->gave_up;
    argument = hooks->argument;
    starter = pthread_self();
    __atomic_store_n(&is_starting, 1, __ATOMIC_RELEASE);
}

void
gj_jvm_hooks_up(void)
{
    __atomic_store_n(&is_starting, 0, __ATOMIC_RELEASE);
}

const char *
gj_jvm_said(void)
{
    return said;
}

/*
 * A line of GlusterFS's log, written past its functions: they lock and allocate, which in a dying process may never
 * return.
 */
static void
write_line(char level, const char *text)
{
    char line[1280];
    struct timespec now;
    struct tm utc;
    clock_gettime(CLOCK_REALTIME, &now);
    gmtime_r(&now.tv_sec, &utc);
    size_t used = strftime(line, sizeof(line), "[%Y-%m-%d %H:%M:%S", &utc);
    int more = snprintf(line + used, sizeof(line) - used, ".%06ld +0000] %c [java] 0-glujava: %s\n",
                        now.tv_nsec / 1000, level, text);
    size_t size = used + more < sizeof(line) ? used + more : sizeof(line) - 1;
    int out = log_file[0] ? open(log_file, O_WRONLY | O_APPEND | O_CLOEXEC) : -1;
    ssize_t written = write(out < 0 ? STDERR_FILENO : out, line, size);
    (void)written; /* there is nobody left to tell */
    if (out >= 0)
        close(out);
}

/* Whole lines of what the JVM says go into the log. It prints one at a time; what comes in between is dropped. */
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

/* All that the JVM prints comes through here, its log files too. */
jint JNICALL
gj_jvm_speaks(FILE *out, const char *format, va_list args)
{
    if (out == stdout || out == stderr) {
        va_list again;
        va_copy(again, args);
        if (__atomic_load_n(&is_starting, __ATOMIC_ACQUIRE)) {
            size_t used = strlen(said);
            vsnprintf(said + used, sizeof(said) - used, format, again);
        } else {
            pass_on(format, again);
        }
        va_end(again);
    }
    return vfprintf(out, format, args);
}

/* The start has failed, but it need not end the process: then the graph fails, as with any translator. */
static void
leave_start(void)
{
    if (!__atomic_load_n(&is_starting, __ATOMIC_ACQUIRE) || !pthread_equal(starter, pthread_self()))
        return;
    gave_up(argument);
    gj_apart_leave();
}

void JNICALL
gj_jvm_exits(jint code)
{
    char text[256];
    leave_start();
    snprintf(text, sizeof(text), "GluJava: Java code ends this process with exit code %d. Hint: A translator, or a "
                                 "library it uses, calls System.exit or Runtime.halt; it must not.", code);
    write_line('C', text);
}

void JNICALL
gj_jvm_aborts(void)
{
    char text[PATH_MAX + 256];
    int signal = gj_crash_signal();
    if (!signal)
        leave_start();
    const char *report = gj_crash_report();
    if (report)
        snprintf(text, sizeof(text), "GluJava: the process has crashed (signal %d), and the JVM has reported it in %s. "
                                     "Hint: The report's 'Problematic frame' says in whose code.", signal, report);
    else
        snprintf(text, sizeof(text), "GluJava: the JVM ends this process (signal %d). Hint: Its report, if there is "
                                     "one, is hs_err_pid%d.log in the process's working folder or in /tmp, or where "
                                     "the JVM option -XX:ErrorFile says.", signal, getpid());
    write_line('C', text);
    if (signal)
        gj_crash_hand_over();
}
