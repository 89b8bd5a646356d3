/*
 * Attaches threads to the JVM once, and detaches them when they end, because each attach or detach costs as much as 50
 * calls.
 */
#include "thread/java_thread.h"

#include "gluster/program.h"
#include "thread/host_signals.h"
#include "thread/in_java.h"
#include "thread/java_visit.h"
#include "thread/jvm_signals.h"
#include "thread/stack_zone.h"

#include <jvmti.h>
#include <pthread.h>

__thread JNIEnv *gj_thread_env __attribute__((tls_model("initial-exec"), visibility("hidden")));

static JavaVM *jvm;
static jclass thread_class;
static jmethodID current_thread, get_id;
static __thread int64_t my_number;
static pthread_key_t detach_key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void
detach(void *vm)
{
    gj_thread_env = NULL;
    gj_visit.depth++;
    (*(JavaVM *)vm)->DetachCurrentThread(vm);
    gj_stack_zone_give_back();
    gj_visit.depth--;
    gj_visit.ours = 0;
}

static void
make_key(void)
{
    pthread_key_create(&detach_key, detach);
}

static void JNICALL
started(jvmtiEnv *jvmti, JNIEnv *env, jthread thread)
{
    (void)jvmti, (void)env, (void)thread;
    if (gj_visit.depth == 0) /* not a thread that is being attached */
        gj_stack_zone_note_javas();
}

/* JVMTI calls this on each thread that Java makes. */
static void
follow_threads(JavaVM *vm)
{
    const jvmtiEventCallbacks callbacks = {.ThreadStart = started};
    void *found = NULL;
    if ((*vm)->GetEnv(vm, &found, JVMTI_VERSION_11) != JNI_OK)
        return;
    jvmtiEnv *jvmti = found;
    (*jvmti)->SetEventCallbacks(jvmti, &callbacks, sizeof(callbacks));
    (*jvmti)->SetEventNotificationMode(jvmti, JVMTI_ENABLE, JVMTI_EVENT_THREAD_START, NULL);
}

void
gj_thread_use(JavaVM *vm, JNIEnv *env)
{
    if (!gj_program_is_glusterfs())
        follow_threads(vm);
    jclass class = (*env)->FindClass(env, "java/lang/Thread");
    if (class) {
        current_thread = (*env)->GetStaticMethodID(env, class, "currentThread", "()Ljava/lang/Thread;");
        get_id = (*env)->GetMethodID(env, class, "getId", "()J");
        thread_class = (*env)->NewGlobalRef(env, class);
    }
    (*env)->ExceptionClear(env);
    pthread_once(&once, make_key);
    gj_in_java_use(vm);
    __atomic_store_n(&jvm, vm, __ATOMIC_RELEASE);
}

/* Called for a thread that was just attached. */
static int64_t
ask_number(JNIEnv *env)
{
    if (!thread_class || !current_thread || !get_id)
        return 0;
    gj_visit.depth++;
    jobject thread = (*env)->CallStaticObjectMethod(env, thread_class, current_thread);
    int64_t number = (*env)->ExceptionCheck(env) || !thread ? 0 : (*env)->CallLongMethod(env, thread, get_id);
    (*env)->ExceptionClear(env);
    if (thread)
        (*env)->DeleteLocalRef(env, thread);
    gj_visit.depth--;
    return number;
}

static int
attach(void **env)
{
    char name[16] = "glusterfs";
    sigset_t mask;
    pthread_getname_np(pthread_self(), name, sizeof(name));
    JavaVMAttachArgs args = {.version = JNI_VERSION_10, .name = name};
    gj_host_signals_keep();
    gj_jvm_signals_keep();
    gj_stack_zone_note();
    gj_visit_attaching(&mask);
    int attached = (*jvm)->AttachCurrentThreadAsDaemon(jvm, env, &args) == JNI_OK;
    gj_visit_attached(&mask, name, attached);
    if (attached) {
        gj_stack_zone_learn();
        pthread_setspecific(detach_key, jvm);
    }
    return attached;
}

JNIEnv *
gj_thread_attach_first(void)
{
    void *env = NULL;
    if (!jvm)
        return NULL;
    /* The JVM itself ends a thread that Java made. */
    if ((*jvm)->GetEnv(jvm, &env, JNI_VERSION_10) != JNI_OK && !attach(&env))
        return NULL;
    if (!my_number)
        my_number = ask_number(env);
    gj_thread_env = env;
    return env;
}

int64_t
gj_thread_number(void)
{
    return gj_thread_attach() ? my_number : 0;
}
