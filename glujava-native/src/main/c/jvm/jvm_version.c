#include "jvm/jvm_version.h"

#include <limits.h>
#include <stdio.h>

static char version[128], home[PATH_MAX];
static int is_known;

static void
ask_version(JNIEnv *env)
{
    jclass class = (*env)->FindClass(env, "java/lang/System");
    jmethodID method =
        class ? (*env)->GetStaticMethodID(env, class, "getProperty", "(Ljava/lang/String;)Ljava/lang/String;") : NULL;
    jstring key = method ? (*env)->NewStringUTF(env, "java.vm.version") : NULL;
    jstring value = key ? (*env)->CallStaticObjectMethod(env, class, method, key) : NULL;
    const char *chars = value && !(*env)->ExceptionCheck(env) ? (*env)->GetStringUTFChars(env, value, NULL) : NULL;
    snprintf(version, sizeof(version), "%s", chars ? chars : "unknown");
    if (chars)
        (*env)->ReleaseStringUTFChars(env, value, chars);
    (*env)->ExceptionClear(env);
}

void
gj_jvm_version_read(JNIEnv *env, const char *java_home)
{
    ask_version(env);
    snprintf(home, sizeof(home), "%s", java_home);
    __atomic_store_n(&is_known, 1, __ATOMIC_RELEASE);
}

const char *
gj_jvm_version(void)
{
    return __atomic_load_n(&is_known, __ATOMIC_ACQUIRE) ? version : NULL;
}

const char *
gj_jvm_home(void)
{
    return __atomic_load_n(&is_known, __ATOMIC_ACQUIRE) ? home : NULL;
}
