/* A description of the process's JVM, which can be read without calling Java. */
#pragma once

#include <jni.h>

/* Reads its version, once, after its start. */
void
gj_jvm_version_read(JNIEnv *env, const char *home);

/* NULL while no JVM runs. */
const char *
gj_jvm_version(void);

const char *
gj_jvm_home(void);
