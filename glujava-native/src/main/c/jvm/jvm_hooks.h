#pragma once

#include <jni.h>
#include <stdarg.h>
#include <stdio.h>

/* A JVM speaks to a standard error that a daemon has not, and ends the process without a word. It lets us listen. */
typedef struct {
    const char *log_file; /* what it says when it is up goes there; may be NULL */
    /*
     * Called when it cannot start, on the thread on which it gives up. The function of gj_run_on_thread that starts it
     * counts as ended then, and these threads stand still for ever.
     */
    void (*gave_up)(void *);
    void *argument;
} gj_jvm_hooks_t;

/* Before the start, on its thread; the texts are copied. */
void
gj_jvm_hooks_expect(const gj_jvm_hooks_t *hooks);

/* The JVM's library is loaded. It learns of the options below late, and ends the process before that by itself. */
void
gj_jvm_hooks_catch(void *libjvm);

/* The start has an end, on its thread. Does not return if another has given up meanwhile. */
void
gj_jvm_hooks_up(void);

/* What it has said while it started. */
const char *
gj_jvm_said(void);

/* Whether it is Java code that ends the process. Then no thread comes back from Java any more. */
int
gj_jvm_ends(void);

/* The options "vfprintf", "exit" and "abort" of a JVM. */
jint JNICALL
gj_jvm_speaks(FILE *out, const char *format, va_list args);

void JNICALL
gj_jvm_exits(jint code);

void JNICALL
gj_jvm_aborts(void);
