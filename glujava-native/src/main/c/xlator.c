/*
 * The meta-translator as GlusterFS sees it. It has no constructor function and does not depend on the JVM's library,
 * because glusterd loads it too.
 */
#include "bridge/bridge_direct.h"
#include "event/event.h"
#include "event/process_end.h"
#include "gluster/abi.h"
#include "instance/instance.h"
#include "jvm/java_start.h"
#include "lifecycle/installed.h"
#include "lifecycle/lifecycle.h"
#include "lifecycle/reconfigure.h"
#include "lifecycle/reload.h"
#include "lifecycle/settings.h"
#include "monitor/dump.h"
#include "monitor/watch.h"
#include "thread/barrier.h"
#include "thread/worker.h"

#include <fcntl.h>

/* All volumes of the process share one JVM. */
static int
start_java(xlator_t *this, const gj_own_options_t *options, gj_failure_t *failure)
{
    char ignored[128], *environment = NULL;
    if (dict_get_str(this->options, "jvm-environment", &environment) != 0)
        environment = NULL; /* the file of settings decides */
    const gj_jvm_request_t request = {.java_home = options->java_home,
                                      .heap_size = options->heap_size,
                                      .jvm_environment = environment,
                                      .jvm_options = options->jvm_options,
                                      .bridge = options->bridge,
                                      .allow_writable_jar = options->allow_writable_jar,
                                      .bind_direct = gj_direct_bind};
    if (gj_java_start(&request, this->ctx->log.filename, failure) != 0)
        return -1;
    if (gj_jvm_request_ignored(&request, ignored, sizeof(ignored)) > 0)
        gf_log(this->name, GF_LOG_WARNING,
               "GluJava: not taken: %s. Hint: All volumes of a process share one JVM, and "
               "the first has decided. Set the same value for all of them, or set it in /etc/glujava/glujava.conf.",
               ignored);
    return 0;
}

static int
start(xlator_t *this, gj_failure_t *failure)
{
    gj_own_options_t options;

    if (gj_abi_check(this, failure) != 0)
        return -1;
    if (!this->children) {
        gj_fail(failure, "the volume has no subvolumes");
        return gj_fail_hint(failure, "Add 'subvolumes NAME' to it.");
    }
    if (gj_installed_options(this, this->options, 1, failure) != 0)
        return -1;
    if (gj_own_options_read(&options, this, NULL) != 0)
        return gj_settings_fail(failure);
    if (!options.jar || !*options.jar) {
        gj_fail(failure, "option 'jar' is missing");
        return gj_fail_hint(failure,
                            "Add 'option jar FILE', the jar that contains the translator, or use the type glujava/NAME "
                            "of an installed translator.");
    }
    gj_worker_want(options.worker_threads);
    if (start_java(this, &options, failure) != 0)
        return -1;
    gj_barrier_begin();
    gj_reload_offer();
    gj_watch_start(gj_reload_look);
    return gj_lifecycle_create(this, &options, failure);
}

static void
log_failure(xlator_t *this, const char *what, const gj_failure_t *failure)
{
    gf_log(this->name, GF_LOG_ERROR, "GluJava: %s%s%s%s%s.%s%s", what, failure->message, failure->detail[0] ? " (" : "",
           failure->detail, failure->detail[0] ? ")" : "", failure->hint[0] ? " Hint: " : "", failure->hint);
}

/* A JVM that cannot open a file reports misleading reasons. */
static int
few_descriptors_are_left(void)
{
    enum { ENOUGH = 16 };
    int tried[ENOUGH], opened = 0;
    while (opened < ENOUGH && (tried[opened] = open("/dev/null", O_RDONLY | O_CLOEXEC)) >= 0)
        opened++;
    int few = opened < ENOUGH && (errno == EMFILE || errno == ENFILE);
    while (opened > 0)
        close(tried[--opened]);
    return few;
}

static int32_t
init(xlator_t *this)
{
    gj_failure_t failure = {{0}, {0}, {0}};
    if (start(this, &failure) == 0) {
        gj_instance_t *instance = this->private;
        gf_log(this->name, GF_LOG_INFO, "translator %s (%s, version %s) of %s is up", instance->translator,
               instance->class_name, instance->version, instance->jar);
        return 0;
    }
    if (few_descriptors_are_left())
        gj_fail_hint(&failure, "This process has hardly any descriptors left: raise its limit (LimitNOFILE of its "
                               "service, ulimit -n).");
    log_failure(this, "", &failure);
    return -1;
}

/* Changes GluJava's own options and the translator's: all of them, or none. */
static int32_t
reconfigure(xlator_t *this, dict_t *options)
{
    gj_instance_t *instance = this->private;
    gj_failure_t failure = {{0}, {0}, {0}};
    if (!instance)
        return -1;
    if (gj_reconfigure(instance, options, &failure) != 0) {
        log_failure(this, "the new options are refused, and the old ones stay: ", &failure);
        return -1;
    }
    gf_log(this->name, GF_LOG_INFO, "options are set again; fops %s",
           this->pass_through ? "bypass the translator (option pass-through)" : "enter the translator");
    return 0;
}

static void
fini(xlator_t *this)
{
    gj_lifecycle_destroy(this);
}

/* A ping has a second value, the latency, which default_notify would drop. */
static int32_t
pass_ping_on(xlator_t *this, void *latency)
{
    int32_t result = 0;
    for (xlator_list_t *parent = this->parents; parent; parent = parent->next) {
        if (parent->xlator->init_succeeded)
            XLATOR_NOTIFY(result, parent->xlator, GF_EVENT_CHILD_PING, this, latency);
    }
    return result;
}

static int32_t
notify(xlator_t *this, int32_t event, void *data, ...)
{
    gj_instance_t *instance = this->private;
    if (instance && event == GF_EVENT_PARENT_UP) {
        gj_lifecycle_up(instance);
        gj_process_end_expect(instance);
    }
    int goes_on = !instance || gj_event_goes_on(instance, event, data);
    if (instance && event == GF_EVENT_PARENT_DOWN)
        gj_lifecycle_down(instance);
    if (!goes_on)
        return 0;
    if (event != GF_EVENT_CHILD_PING)
        return default_notify(this, event, data);
    va_list more;
    va_start(more, data);
    void *latency = va_arg(more, void *);
    va_end(more);
    return pass_ping_on(this, latency);
}

static int32_t
account_memory(xlator_t *this)
{
    return xlator_mem_acct_init(this, gf_common_mt_end);
}

static struct xlator_fops fops; /* empty: GlusterFS fills in its defaults, and each instance copies them */
static struct xlator_cbks cbks;
static struct xlator_dumpops dumpops = {.priv = gj_dump};

static struct volume_options options[] = {
    GJ_OWN_OPTIONS{.key = {NULL}},
};

__attribute__((visibility("default"))) xlator_api_t xlator_api = {
    .init = init,
    .fini = fini,
    .reconfigure = reconfigure,
    .notify = notify,
    .mem_acct_init = account_memory,
    .op_version = {1},
    .dumpops = &dumpops,
    .dump_metrics = gj_dump_metrics,
    .fops = &fops,
    .cbks = &cbks,
    .options = options,
    .identifier = "glujava",
    .category = GF_EXPERIMENTAL,
};
