#pragma once

#include <jni.h>
#include <stdint.h>

/* Sets the JVM, on a thread that is attached to it. */
void
gj_thread_use(JavaVM *vm, JNIEnv *env);

/* Set while this thread is attached. */
extern __thread JNIEnv *gj_thread_env __attribute__((tls_model("initial-exec"), visibility("hidden")));

JNIEnv *
gj_thread_attach_first(void);

/* Attaches this thread to the JVM as a daemon, under its own name, until it ends. Returns NULL on failure. */
static inline JNIEnv *
gj_thread_attach(void)
{
    return __builtin_expect(gj_thread_env != NULL, 1) ? gj_thread_env : gj_thread_attach_first();
}

/* Returns Java's number of this thread, and attaches it if necessary; 0 on failure. */
int64_t
gj_thread_number(void);
