/* What the JVM of the process is, told without asking it. */
#pragma once

#include <jni.h>

/* Its version is asked for once, when it has started. */
void
gj_jvm_about_note(JNIEnv *env, const char *home);

/* NULL while none runs. */
const char *
gj_jvm_version(void);

const char *
gj_jvm_home(void);
