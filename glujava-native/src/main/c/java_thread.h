#pragma once

#include <jni.h>

/* Says which JVM threads are attached to. */
void
gj_thread_use(JavaVM *vm);

/* Makes this thread known to the JVM, as a daemon that keeps its name, until it ends; NULL when that fails. */
JNIEnv *
gj_thread_attach(void);

/* This thread is in Java: one that we have attached while it visits, one that Java made always. For signal handlers. */
int
gj_thread_is_in_java(void);
