#pragma once

#include <jni.h>
#include <stdint.h>

/* Sets the JVM, on a thread that is attached to it. */
void
gj_thread_use(JavaVM *vm, JNIEnv *env);

/* Attaches this thread to the JVM as a daemon, under its own name, until it ends. Returns NULL on failure. */
JNIEnv *
gj_thread_attach(void);

/* Returns Java's number of this thread, and attaches it if necessary; 0 on failure. */
int64_t
gj_thread_number(void);
