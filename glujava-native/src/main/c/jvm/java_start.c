/*
 * The start of the JVM, in stages that fail separately. It runs on its own thread: GlusterFS's main thread must not
 * become a Java thread, because that would change its signal mask.
 */
#include "jvm/java_start.h"

#include "fops.h"
#include "gluster/gluster.h"
#include "jvm/bridge_choice.h"
#include "jvm/crash_report.h"
#include "jvm/environment.h"
#include "jvm/java.h"
#include "jvm/jvm_conflict.h"
#include "jvm/jvm_hooks.h"
#include "jvm/jvm_memory.h"
#include "jvm/jvm_probe.h"
#include "jvm/jvm_settings.h"
#include "jvm/jvm_version.h"
#include "jvm/missing_resource.h"
#include "text/stages.h"
#include "thread/host_signals.h"
#include "thread/java_thread.h"
#include "thread/java_visit.h"
#include "thread/jvm_signals.h"
#include "thread/stack_zone.h"
#include "thread/thread_run.h"
#include "thread/umask.h"

#include <dlfcn.h>

typedef jint (*create_vm_t)(JavaVM **, void **, void *);

typedef struct {
    const char *log_file;
    gj_failure_t *failure;
    gj_jvm_settings_t settings;
    gj_stages_t stages;
    int (*bind_direct)(JNIEnv *env);
    void *libjvm;
    create_vm_t create;
    JNIEnv *env;
} start_t;

static pthread_mutex_t start_lock = PTHREAD_MUTEX_INITIALIZER;
static enum { NOT_STARTED, CREATED, RUNNING, FAILED } state;
static gj_failure_t why_failed;

static int
load(start_t *start)
{
    start->libjvm = dlopen(start->settings.jvm.library, RTLD_NOW | RTLD_GLOBAL);
    if (!start->libjvm) {
        gj_fail(start->failure, "the JVM in %s cannot be loaded", start->settings.jvm.home);
        gj_fail_detail(start->failure, "%s", dlerror());
        return gj_fail_hint(start->failure, "Is the file complete, and built for this machine's processor?");
    }
    start->create = (create_vm_t)dlsym(start->libjvm, "JNI_CreateJavaVM");
    if (!start->create) {
        gj_fail(start->failure, "%s is not a JVM's library", start->settings.jvm.library);
        return gj_fail_hint(start->failure, "Name another java-home.");
    }
    return 0;
}

/* Finds the hint for the JVM's output. Lack of memory is checked first, because options seldom cause it. */
static int
fail_hint(start_t *start, const char *output, const char *otherwise)
{
    char hint[sizeof(start->failure->hint)];
    size_t size;
    if (!gj_missing_resource(output, &size))
        return gj_fail_hint(start->failure, "%s", otherwise);
    gj_missing_resource_hint(output, hint, sizeof(hint));
    return gj_fail_hint(start->failure, "%s", hint);
}

static int
fail_create(start_t *start, const char *how)
{
    char names[128] = "", hint[sizeof(start->failure->hint)];
    gj_host_signals_put_back();
    gj_jvm_signals_put_back();
    gj_environment_put_back();
    gj_fail(start->failure, "the JVM in %s did not start (%s)", start->settings.jvm.home, how);
    const char *report = gj_crash_report();
    if (start->settings.reads_environment)
        gj_environment_names(names, sizeof(names));
    gj_fail_detail(start->failure, "%s%s%s%s%s%s", names[0] ? "with the environment's " : "", names,
                   names[0] && gj_jvm_output()[0] ? ": " : "", gj_jvm_output(),
                   report ? " It has written a report: " : "", report ? report : "");
    snprintf(hint, sizeof(hint),
             "Check the JVM options: 'option jvm-options' in the volfile, jvm-options in "
             "/etc/glujava/glujava.conf, and GLUJAVA_JVM_OPTIONS%s%s.",
             names[0] ? "; and, because jvm-environment is on, " : "", names);
    return fail_hint(start, gj_jvm_output(), hint);
}

static void
gave_up(void *argument)
{
    fail_create(argument, "it gave up");
}

/* From here on the JVM may exit, on any of its threads. */
static void
expect_end(start_t *start)
{
    const gj_jvm_hooks_t hooks = {.log_file = start->log_file, .gave_up = gave_up, .argument = start};
    gj_jvm_hooks_expect(&hooks);
    gj_jvm_hooks_catch(start->libjvm);
}

static int
create(start_t *start)
{
    JavaVM *vm = NULL;
    void *env = NULL;
    int reads = start->settings.reads_environment;

    if (gj_jvm_probe(start->failure) != 0)
        return -1;
    if (gj_environment_exchange(reads, gj_jvm_signals_choose(reads)) != 0)
        return gj_fail(start->failure, "no memory for the environment of the JVM");
    expect_end(start);
    gj_umask_own(); /* for the threads that the JVM creates */
    gj_host_signals_take(start->libjvm);
    gj_jvm_signals_note();
    gj_stack_zone_note();
    jint result = start->create(&vm, &env, &start->settings.options.args);
    gj_jvm_hooks_up();
    if (result != JNI_OK) {
        char how[32];
        snprintf(how, sizeof(how), "JNI error %d", result);
        return fail_create(start, how);
    }
    gj_host_signals_started();
    gj_jvm_signals_take(start->settings.jvm.home);
    gj_environment_put_back();
    gj_thread_use(vm, env);
    gj_jvm_memory_follow(vm);
    gj_jvm_version_read(env, start->settings.jvm.home);
    (*vm)->DetachCurrentThread(vm);
    gj_stack_zone_give_back();
    return 0;
}

/* Returns the text of Java's exception. */
static int
fail_thrown(start_t *start)
{
    JNIEnv *env = start->env;
    jthrowable thrown = (*env)->ExceptionOccurred(env);
    gj_fail(start->failure, "GluJava's Java side did not start");
    if (thrown) {
        (*env)->ExceptionClear(env);
        jclass class = (*env)->GetObjectClass(env, thrown);
        jmethodID to_string = (*env)->GetMethodID(env, class, "toString", "()Ljava/lang/String;");
        jstring text = to_string ? (*env)->CallObjectMethod(env, thrown, to_string) : NULL;
        const char *chars = text && !(*env)->ExceptionCheck(env) ? (*env)->GetStringUTFChars(env, text, NULL) : NULL;
        if (chars) {
            gj_fail_detail(start->failure, "%s", chars);
            (*env)->ReleaseStringUTFChars(env, text, chars);
        }
        (*env)->ExceptionClear(env);
    }
    char hint[PATH_MAX + 128];
    snprintf(hint, sizeof(hint),
             "Are all files in %s of one version, and is the JVM Java %d or newer? Install "
             "GluJava again.",
             start->settings.config.home, GJ_OLDEST_JAVA);
    return fail_hint(start, start->failure->detail, hint);
}

/* Calls Boot.start; 0 when it has returned normally. The name of the file is in bytes: it may be in any encoding. */
static int
call_boot(JNIEnv *env, const char *library, int bridge)
{
    jsize size = strlen(library);
    jclass class = (*env)->FindClass(env, "org/glujava/runtime/Boot");
    jmethodID method = class ? (*env)->GetStaticMethodID(env, class, "start", "([BII)V") : NULL;
    jbyteArray name = method ? (*env)->NewByteArray(env, size) : NULL;
    if (!name)
        return -1;
    (*env)->SetByteArrayRegion(env, name, 0, size, (const jbyte *)library);
    (*env)->CallStaticVoidMethod(env, class, method, name, GJ_FOP_COUNT, bridge);
    return (*env)->ExceptionCheck(env) || !gj_java_is_registered() ? -1 : 0;
}

/* Runs on another thread, because threads that Java creates from here on may wind fops: see umask.c. */
static int
boot(start_t *start)
{
    JNIEnv *env = start->env = gj_thread_attach();
    Dl_info self;
    if (!env)
        return gj_fail(start->failure, "the JVM cannot attach another thread");
    if (!dladdr(&start_lock, &self))
        return gj_fail(start->failure, "the meta-translator cannot find its own file");
    int bridge = start->settings.bridge;
    if ((bridge == GJ_BRIDGE_DIRECT && start->bind_direct(env) != 0) || call_boot(env, self.dli_fname, bridge) != 0)
        return fail_thrown(start);
    gj_bridge_note(bridge);
    return 0;
}

static void
run_start(void *argument)
{
    start_t *start = argument;
    sigset_t mask;
    state = FAILED; /* if a stage does not return */
    gj_visit_begin(&mask);
    if (gj_jvm_conflict(start->failure) == 0 && load(start) == 0) {
        gj_stages_add(&start->stages, "libjvm");
        if (create(start) == 0)
            state = CREATED;
    }
    gj_stages_add(&start->stages, "JVM");
    gj_visit_end(&mask);
}

static void
run_boot(void *argument)
{
    start_t *start = argument;
    sigset_t mask;
    state = FAILED;
    gj_visit_begin(&mask);
    expect_end(start);
    /* Also checked before the start: with too little memory JNA crashes, or reports that its library is missing. */
    int failed = gj_jvm_probe_room(start->failure) != 0 || boot(start) != 0;
    gj_jvm_hooks_up();
    if (!failed && gj_jvm_probe_room(start->failure) == 0)
        state = RUNNING;
    gj_stages_add_until(&start->stages, gj_bridge_name(), gj_java_registered_at());
    gj_stages_add(&start->stages, "framework");
    gj_visit_end(&mask);
}

static int
fail_without_thread(gj_failure_t *failure)
{
    char hint[sizeof(failure->hint)];
    gj_fail(failure, "no thread could be started for the JVM");
    gj_missing_resource_hint("unable to create native thread", hint, sizeof(hint));
    return gj_fail_hint(failure, "%s", hint);
}

static void
start_jvm(start_t *start)
{
    /* Without a thread nothing has started. */
    if (gj_run_on_thread(run_start, start, 0) != 0) {
        fail_without_thread(start->failure);
        return;
    }
    if (state == CREATED && gj_run_on_thread(run_boot, start, 0) != 0) {
        fail_without_thread(start->failure);
        state = FAILED;
    }
    if (state == FAILED)
        why_failed = *start->failure;
}

int
gj_java_start(const gj_jvm_request_t *request, const char *log_file, gj_failure_t *failure)
{
    pthread_mutex_lock(&start_lock);
    if (state == NOT_STARTED) {
        start_t start = {.log_file = log_file, .failure = failure, .bind_direct = request->bind_direct};
        gj_stages_begin(&start.stages);
        if (gj_jvm_settings_make(&start.settings, request, log_file, failure) == 0) {
            gj_jvm_request_decides(request);
            gj_stages_add(&start.stages, "settings");
            start_jvm(&start);
            gf_log(THIS->name, GF_LOG_DEBUG, "GluJava: the start of the JVM took: %s", start.stages.text);
        }
        gj_jvm_settings_end(&start.settings);
    }
    /* A process can start a JVM only once. */
    if (state == FAILED)
        *failure = why_failed;
    int result = state == RUNNING ? 0 : -1;
    pthread_mutex_unlock(&start_lock);
    return result;
}
