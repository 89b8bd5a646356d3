/* Arrays of bytes that Java passes: C works on a copy, so that the collector may move the array meanwhile. */
#pragma once

#include <jni.h>

/* Copies an array, or NULL, which stays NULL; returns 0, with an OutOfMemoryError pending, when there is no memory. */
int
gj_bytes_take(JNIEnv *env, jbyteArray array, jbyte **bytes);

/* Frees a copy, if it was made; with is_out, it is copied into the array before. */
void
gj_bytes_end(JNIEnv *env, jbyteArray array, jbyte *bytes, int is_out);
