#pragma once

#include <jni.h>

/*
 * Binds both sides to each other by JNI alone, so that no class of JNA is loaded; -1 when Java refuses, perhaps with
 * its exception pending.
 */
int
gj_direct_bind(JNIEnv *env);
