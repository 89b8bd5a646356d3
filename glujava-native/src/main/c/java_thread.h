#pragma once

#include <jni.h>

/* Says which JVM threads are attached to. */
void
gj_thread_use(JavaVM *vm);

/* Makes this thread known to the JVM, as a daemon that keeps its name, until it ends; NULL when that fails. */
JNIEnv *
gj_thread_attach(void);
