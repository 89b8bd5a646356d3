#include "jvm/direct_upcalls.h"

#include "jvm/java.h"
#include "thread/java_thread.h"

static jclass class;
static jmethodID upcall_method, control_method, notice_method;

/*
 * The array of arguments saves the registers that a variable number of them would need. Nothing that Java throws may
 * stay pending: the next call on this thread would begin with it.
 */
static inline int
call(jmethodID method, const jvalue *arguments, int otherwise)
{
    JNIEnv *env = gj_thread_attach();
    int result = (*env)->CallStaticIntMethodA(env, class, method, arguments);
    if (__builtin_expect(!(*env)->ExceptionCheck(env), 1))
        return result;
    (*env)->ExceptionClear(env);
    return otherwise;
}

static int
upcall(int of, int event)
{
    const jvalue arguments[] = {{.i = of}, {.i = event}};
    return call(upcall_method, arguments, GJ_VERDICT_NONE);
}

static int
control(int operation, int instance)
{
    const jvalue arguments[] = {{.i = operation}, {.i = instance}};
    return call(control_method, arguments, -1);
}

static int
notice(int instance, int what, int64_t bytes, int size)
{
    const jvalue arguments[] = {{.i = instance}, {.i = what}, {.j = bytes}, {.i = size}};
    return call(notice_method, arguments, GJ_ANSWER_NONE);
}

int
gj_direct_upcalls_use(JNIEnv *env)
{
    jclass found = (*env)->FindClass(env, "org/glujava/runtime/Upcalls");
    if (!found || !(upcall_method = (*env)->GetStaticMethodID(env, found, "upcall", "(II)I")) ||
        !(control_method = (*env)->GetStaticMethodID(env, found, "control", "(II)I")) ||
        !(notice_method = (*env)->GetStaticMethodID(env, found, "notice", "(IIJI)I")) ||
        !(class = (*env)->NewGlobalRef(env, found)))
        return -1;
    (*env)->DeleteLocalRef(env, found);
    gj_java_register(upcall, control, notice);
    return 0;
}
