#pragma once

#include <jni.h>

/* Sets the JVM. */
void
gj_in_java_use(JavaVM *vm);

/*
 * Returns whether this thread is in Java. A thread that we attached is in Java only during its calls, a thread that
 * Java made always. For signal handlers.
 */
int
gj_in_java(void);
