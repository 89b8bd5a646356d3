/*
 * The start of the JVM, in stages that fail separately. It happens on a thread of its own: GlusterFS's main thread
 * must not become a Java thread, which would change how it takes signals.
 */
#include "java.h"

#include "apart.h"
#include "config.h"
#include "crash.h"
#include "java_thread.h"
#include "jvm_about.h"
#include "jvm_find.h"
#include "jvm_hooks.h"
#include "jvm_options.h"
#include "jvm_present.h"
#include "loaded.h"
#include "gluster.h"
#include "fops.h"

#include <dlfcn.h>

typedef jint (*create_vm_t)(JavaVM **, void **, void *);

typedef struct {
    const char *java_home;
    const char *jvm_options;
    const char *log_file;
    gj_failure_t *failure;
    gj_config_t config;
    gj_jvm_t jvm;
    create_vm_t create;
    JNIEnv *env;
} start_t;

static pthread_mutex_t start_lock = PTHREAD_MUTEX_INITIALIZER;
static enum { NOT_STARTED, RUNNING, FAILED } state;
static gj_failure_t why_failed;
static gj_upcall_t java_upcall;
static gj_control_t java_control;
static gj_told_t java_told;

void
gj_java_register(gj_upcall_t upcall, gj_control_t control, gj_told_t told)
{
    java_control = control;
    java_told = told;
    __atomic_store_n(&java_upcall, upcall, __ATOMIC_RELEASE);
}

static int
configure(start_t *start)
{
    if (gj_config_read(&start->config, start->failure) != 0)
        return -1;
    if (start->java_home) {
        snprintf(start->config.java_home, sizeof(start->config.java_home), "%s", start->java_home);
        snprintf(start->config.java_home_from, sizeof(start->config.java_home_from), "option java-home");
    }
    return 0;
}

static int
check_home(start_t *start)
{
    static const char *const files[] = {"glujava-core.jar", "jna.jar", "libjnidispatch.so"};
    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        char path[PATH_MAX + 32];
        snprintf(path, sizeof(path), "%s/%s", start->config.home, files[i]);
        if (access(path, R_OK) != 0) {
            gj_fail(start->failure, "GluJava's run-time is not complete: cannot read %s", path);
            gj_fail_detail(start->failure, "%s; the folder is chosen by %s", strerror(errno), start->config.home_from);
            return gj_fail_hint(start->failure, "Run './glujava install' again, or set 'home = DIR' in "
                                                "/etc/glujava/glujava.conf or GLUJAVA_HOME to where it is.");
        }
    }
    return 0;
}

/* A process has one JVM, and one of us. */
static int
check_alone(start_t *start)
{
    Dl_info self;
    char library[PATH_MAX];
    const char *other = gj_loaded_with("glujava_register");
    if (other && dladdr(&start_lock, &self)) {
        gj_fail(start->failure, "the meta-translator is loaded twice in this process");
        gj_fail_detail(start->failure, "as %s and as %s", other, self.dli_fname);
        return gj_fail_hint(start->failure, "All volumes of a process must use one file: make links to it, no copies.");
    }
    if (!gj_jvm_present(library, sizeof(library)))
        return 0;
    gj_fail(start->failure, "this process runs a JVM of its own already");
    gj_fail_detail(start->failure, "%s", library);
    return gj_fail_hint(start->failure, "A Java program cannot use a volume with Java translators through libgfapi; "
                                        "let it use a FUSE mount.");
}

static int
load(start_t *start)
{
    void *library = dlopen(start->jvm.library, RTLD_NOW | RTLD_GLOBAL);
    if (!library) {
        gj_fail(start->failure, "the JVM in %s cannot be loaded", start->jvm.home);
        gj_fail_detail(start->failure, "%s", dlerror());
        return gj_fail_hint(start->failure, "Is it whole, and for this machine's kind of processor?");
    }
    start->create = (create_vm_t)dlsym(library, "JNI_CreateJavaVM");
    if (!start->create) {
        gj_fail(start->failure, "%s is not a JVM's library", start->jvm.library);
        return gj_fail_hint(start->failure, "Name another java-home.");
    }
    return 0;
}

static int
fail_create(start_t *start, const char *how)
{
    gj_crash_put_back();
    gj_fail(start->failure, "the JVM in %s did not start (%s)", start->jvm.home, how);
    const char *report = gj_jvm_report();
    gj_fail_detail(start->failure, "%s%s%s", gj_jvm_said(), report ? " It has written a report: " : "",
                   report ? report : "");
    return gj_fail_hint(start->failure, "Check the JVM options: 'option jvm-options' in the volfile, jvm-options in "
                                        "/etc/glujava/glujava.conf, and GLUJAVA_JVM_OPTIONS.");
}

static void
gave_up(void *argument)
{
    fail_create(argument, "it gave up");
}

/* The folder of GlusterFS's own log, where a crashing JVM puts its report. */
static const char *
log_folder(const char *file, char *folder, size_t size)
{
    const char *slash = file ? strrchr(file, '/') : NULL;
    if (!slash || slash == file || (size_t)(slash - file) >= size)
        return NULL;
    snprintf(folder, size, "%.*s", (int)(slash - file), file);
    return folder;
}

static int
create(start_t *start)
{
    gj_jvm_options_t options;
    JavaVM *vm = NULL;
    void *env = NULL;
    char folder[PATH_MAX];
    const gj_jvm_hooks_t hooks = {.log_file = start->log_file,
                                  .log_folder = log_folder(start->log_file, folder, sizeof(folder)),
                                  .gave_up = gave_up,
                                  .argument = start};

    /* HotSpot's own choice is SIGUSR2, by which GlusterFS is asked for metrics. */
    setenv("_JAVA_SR_SIGNUM", "40", 0);
    gj_jvm_hooks_expect(&hooks);
    gj_jvm_options_make(&options, &start->config, &start->jvm, start->jvm_options, hooks.log_folder);
    gj_crash_set_aside();
    jint result = start->create(&vm, &env, &options.args);
    gj_jvm_hooks_up();
    if (result != JNI_OK) {
        char how[32];
        snprintf(how, sizeof(how), "JNI error %d", result);
        return fail_create(start, how);
    }
    gj_crash_come_between();
    gj_thread_use(vm);
    start->env = env;
    gj_jvm_about_note(env, start->jvm.home);
    return 0;
}

/* What the Java side threw, as text. */
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
        const char *chars = text ? (*env)->GetStringUTFChars(env, text, NULL) : NULL;
        if (chars) {
            gj_fail_detail(start->failure, "%s", chars);
            (*env)->ReleaseStringUTFChars(env, text, chars);
        }
        (*env)->ExceptionClear(env);
    }
    return gj_fail_hint(start->failure, "Are all files in %s of one version, and is the JVM Java %d or newer? Run "
                                        "'./glujava install' again.", start->config.home, GJ_OLDEST_JAVA);
}

static int
boot(start_t *start)
{
    JNIEnv *env = start->env;
    Dl_info self;
    if (!dladdr(&start_lock, &self))
        return gj_fail(start->failure, "the meta-translator cannot find its own file");
    jclass class = (*env)->FindClass(env, "org/glujava/runtime/Boot");
    jmethodID method = class ? (*env)->GetStaticMethodID(env, class, "start", "(Ljava/lang/String;I)V") : NULL;
    jstring library = method ? (*env)->NewStringUTF(env, self.dli_fname) : NULL;
    if (library)
        (*env)->CallStaticVoidMethod(env, class, method, library, GJ_FOP_COUNT);
    if (!library || (*env)->ExceptionCheck(env) || !java_upcall)
        return fail_thrown(start);
    return 0;
}

static void
run_stages(void *argument)
{
    start_t *start = argument;
    static int (*const stages[])(start_t *) = {check_alone, load, create, boot};
    int failed = 0;
    state = FAILED; /* should a stage not return */
    for (size_t i = 0; !failed && i < sizeof(stages) / sizeof(stages[0]); i++)
        failed = stages[i](start);
    if (start->env) {
        JavaVM *vm = NULL;
        (*start->env)->GetJavaVM(start->env, &vm);
        (*vm)->DetachCurrentThread(vm);
    }
    state = failed ? FAILED : RUNNING;
}

static int
fail_without_thread(gj_failure_t *failure)
{
    gj_fail(failure, "no thread could be started for the JVM");
    return gj_fail_hint(failure, "Does the process have too many, or the system too little memory?");
}

int
gj_java_start(const char *java_home, const char *jvm_options, const char *log_file, gj_failure_t *failure)
{
    int result = 0;
    pthread_mutex_lock(&start_lock);
    if (state == NOT_STARTED) {
        start_t start = {.java_home = java_home, .jvm_options = jvm_options, .log_file = log_file,
                         .failure = failure};
        result = configure(&start) || check_home(&start) ||
                 gj_jvm_find(start.config.java_home, start.config.java_home_from, &start.jvm, failure);
        if (result == 0) {
            if (gj_run_apart(run_stages, &start, 0) != 0)
                result = fail_without_thread(failure);
            else if (state == FAILED)
                why_failed = *failure;
        }
    }
    /* A process can start a JVM only once. */
    if (state == FAILED) {
        *failure = why_failed;
        result = -1;
    }
    pthread_mutex_unlock(&start_lock);
    return result ? -1 : 0;
}

int
gj_java_upcall(int call, int event)
{
    if (!gj_thread_attach())
        return GJ_VERDICT_NONE;
    return java_upcall(call, event);
}

int
gj_java_control(int operation, int instance)
{
    return gj_thread_attach() ? java_control(operation, instance) : -1;
}

int
gj_java_tell(int instance, int what, const char *bytes, int size)
{
    return gj_thread_attach() ? java_told(instance, what, (int64_t)(uintptr_t)bytes, size) : GJ_TOLD_NOTHING;
}
