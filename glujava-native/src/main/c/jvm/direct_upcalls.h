/* Calls into Java by JNI alone: the direct bridge's half of java.h. */
#pragma once

#include <jni.h>

/* Looks up the methods, and makes them what C calls; -1 with Java's exception pending. */
int
gj_direct_upcalls_use(JNIEnv *env);
