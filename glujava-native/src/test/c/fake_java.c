#include "fake_java.h"

#include "thread/java_thread.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

fake_java_t fake_java;

/* References and ids are addresses of names. */
#define AS(type, text) ((type)(uintptr_t)(text))

static void
checks_nothing_is_pending(void)
{
    if (fake_java.pending)
        fake_java.calls_while_thrown++;
}

static int
lacks(const char *name)
{
    if (!fake_java.lacks_method || strcmp(name, fake_java.lacks_method) != 0)
        return 0;
    fake_java.pending = 1;
    return 1;
}

static jclass JNICALL
find_class(JNIEnv *env, const char *name)
{
    (void)env;
    checks_nothing_is_pending();
    if (lacks(name))
        return NULL;
    fake_java.local_references++;
    return AS(jclass, name);
}

static jmethodID JNICALL
method_id(JNIEnv *env, jclass class, const char *name, const char *signature)
{
    (void)env, (void)class, (void)signature;
    checks_nothing_is_pending();
    return lacks(name) ? NULL : AS(jmethodID, name);
}

static jobject JNICALL
new_global_ref(JNIEnv *env, jobject object)
{
    (void)env;
    return object;
}

static void JNICALL
delete_local_ref(JNIEnv *env, jobject object)
{
    (void)env, (void)object;
    fake_java.local_references--;
}

static jint JNICALL
register_natives(JNIEnv *env, jclass class, const JNINativeMethod *methods, jint count)
{
    (void)env, (void)class;
    checks_nothing_is_pending();
    for (int i = 0; i < count; i++) {
        if (lacks(methods[i].name))
            return JNI_ERR;
        fake_java.registered++;
    }
    return JNI_OK;
}

static jint JNICALL
call_static_int(JNIEnv *env, jclass class, jmethodID method, const jvalue *arguments)
{
    (void)env, (void)class;
    checks_nothing_is_pending();
    fake_java.calls++;
    fake_java.method = AS(const char *, method);
    int count = strcmp(fake_java.method, "notice") == 0 ? 4 : 2;
    memcpy(fake_java.arguments, arguments, count * sizeof(*arguments));
    fake_java.pending = fake_java.throws_in_calls;
    return fake_java.result;
}

static jboolean JNICALL
exception_check(JNIEnv *env)
{
    (void)env;
    return fake_java.pending;
}

static void JNICALL
exception_clear(JNIEnv *env)
{
    (void)env;
    fake_java.pending = 0;
}

static jint JNICALL
throw_new(JNIEnv *env, jclass class, const char *message)
{
    (void)env, (void)message;
    fake_java.pending = strcmp(AS(const char *, class), "java/lang/OutOfMemoryError") == 0;
    return 0;
}

static jbyte *JNICALL
array_elements(JNIEnv *env, jbyteArray array, jboolean *is_copy)
{
    (void)env, (void)is_copy;
    checks_nothing_is_pending();
    if (fake_java.lacks_memory)
        return NULL;
    fake_java.array_copies++;
    return AS(jbyte *, array);
}

static void JNICALL
release_array_elements(JNIEnv *env, jbyteArray array, jbyte *elements, jint mode)
{
    (void)env, (void)array, (void)elements;
    fake_java.array_copies--;
    fake_java.copied_back += mode == 0;
}

static const struct JNINativeInterface_ functions = {
    .FindClass = find_class,
    .GetStaticMethodID = method_id,
    .GetMethodID = method_id,
    .NewGlobalRef = new_global_ref,
    .DeleteLocalRef = delete_local_ref,
    .RegisterNatives = register_natives,
    .CallStaticIntMethodA = call_static_int,
    .ExceptionCheck = exception_check,
    .ExceptionClear = exception_clear,
    .ThrowNew = throw_new,
    .GetByteArrayElements = array_elements,
    .ReleaseByteArrayElements = release_array_elements,
};
static JNIEnv environment = &functions;

static jint JNICALL
get_env(JavaVM *vm, void **env, jint version)
{
    (void)vm;
    *env = &environment;
    return version == JNI_VERSION_10 ? JNI_OK : JNI_EVERSION;
}

static const struct JNIInvokeInterface_ invocations = {.GetEnv = get_env};
static JavaVM machine = &invocations;

JNIEnv *
fake_java_start(void)
{
    memset(&fake_java, 0, sizeof(fake_java));
    /* Without the class Thread a thread has no number. */
    fake_java.lacks_method = "java/lang/Thread";
    gj_thread_use(&machine, &environment);
    JNIEnv *env = gj_thread_attach();
    fake_java.lacks_method = NULL;
    return env;
}

jbyteArray
fake_java_array(char *content)
{
    return AS(jbyteArray, content);
}
