#include "bridge/bytes_of_java.h"

int
gj_bytes_take(JNIEnv *env, jbyteArray array, jbyte **bytes)
{
    if (!array)
        return 1;
    *bytes = (*env)->GetByteArrayElements(env, array, NULL);
    if (*bytes)
        return 1;
    jclass error = (*env)->ExceptionCheck(env) ? NULL : (*env)->FindClass(env, "java/lang/OutOfMemoryError");
    if (error)
        (*env)->ThrowNew(env, error, "no native memory for an array of bytes");
    return 0;
}

void
gj_bytes_end(JNIEnv *env, jbyteArray array, jbyte *bytes, int is_out)
{
    if (bytes)
        (*env)->ReleaseByteArrayElements(env, array, bytes, is_out ? 0 : JNI_ABORT);
}
