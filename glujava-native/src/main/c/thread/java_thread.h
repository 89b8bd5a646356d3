#pragma once

#include <jni.h>
#include <stdint.h>

/* Says which JVM threads are attached to, on a thread that is. */
void
gj_thread_use(JavaVM *vm, JNIEnv *env);

/* Makes this thread known to the JVM, as a daemon that keeps its name, until it ends; NULL when that fails. */
JNIEnv *
gj_thread_attach(void);

/* Java's number of this thread, which it attaches if need be; 0 when that fails. */
int64_t
gj_thread_number(void);
