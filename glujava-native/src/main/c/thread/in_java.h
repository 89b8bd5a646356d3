#pragma once

#include <jni.h>

/* Says which JVM it is. */
void
gj_in_java_use(JavaVM *vm);

/* This thread is in Java: one that we have attached while it visits, one that Java made always. For signal handlers. */
int
gj_in_java(void);
