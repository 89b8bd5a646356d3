#include "bridge/bridge_direct.h"

#include "bridge/bytes_of_java.h"
#include "jvm/direct_upcalls.h"
#include "natives.h"

#include <stdint.h>

static jobject JNICALL
view(JNIEnv *env, jobject bridge, jlong address, jlong length)
{
    (void)bridge;
    return (*env)->NewDirectByteBuffer(env, (void *)(uintptr_t)address, length);
}

static jbyteArray JNICALL
read_bytes(JNIEnv *env, jobject bridge, jlong address, jint length)
{
    (void)bridge;
    jbyteArray bytes = (*env)->NewByteArray(env, length);
    if (bytes)
        (*env)->SetByteArrayRegion(env, bytes, 0, length, (const jbyte *)(uintptr_t)address);
    return bytes;
}

static const JNINativeMethod memory[] = {
    {"view", "(JJ)Ljava/nio/ByteBuffer;", (void *)view},
    {"read", "(JI)[B", (void *)read_bytes},
};

static int
bind_class(JNIEnv *env, const char *name, const JNINativeMethod *methods, int count)
{
    jclass class = (*env)->FindClass(env, name);
    if (!class || (*env)->RegisterNatives(env, class, methods, count) != JNI_OK)
        return -1;
    (*env)->DeleteLocalRef(env, class);
    return 0;
}

int
gj_direct_bind(JNIEnv *env)
{
    int failed = bind_class(env, "org/glujava/runtime/Natives", gj_natives, GJ_NATIVES) ||
                 bind_class(env, "org/glujava/runtime/DirectBridge", memory, sizeof(memory) / sizeof(memory[0])) ||
                 gj_direct_upcalls_use(env);
    return failed ? -1 : 0;
}
