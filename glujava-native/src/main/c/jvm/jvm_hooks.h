#pragma once

#include <jni.h>
#include <stdarg.h>
#include <stdio.h>

/*
 * Hooks for the JVM's output and exits. A daemon has no standard error for the JVM's messages, and the JVM ends the
 * process without a log line.
 */
typedef struct {
    const char *log_file; /* log for its output after the start; may be NULL */
    /*
     * Called if it cannot start, on the thread that calls exit. The function of gj_run_on_thread that starts the JVM
     * then counts as ended, and both threads stop forever.
     */
    void (*gave_up)(void *);
    void *argument;
} gj_jvm_hooks_t;

/* Called before the start, on its thread. The texts are copied. */
void
gj_jvm_hooks_expect(const gj_jvm_hooks_t *hooks);

/*
 * Called when the JVM's library is loaded. The JVM reads the options below late, and can end the process before that.
 */
void
gj_jvm_hooks_catch(void *libjvm);

/* Called at the end of the start, on its thread. Does not return if another thread has called exit meanwhile. */
void
gj_jvm_hooks_up(void);

/* Returns the JVM's output during its start. */
const char *
gj_jvm_output(void);

/* Returns whether Java code ends the process. Then no thread returns from Java. */
int
gj_jvm_ends(void);

/* The functions for the JVM's options "vfprintf", "exit" and "abort". */
jint JNICALL
gj_jvm_speaks(FILE *out, const char *format, va_list args);

void JNICALL
gj_jvm_exits(jint code);

void JNICALL
gj_jvm_aborts(void);
