#include "lifecycle/lifecycle.h"

#include "call/fop.h"
#include "event/cbk.h"
#include "event/notice.h"
#include "instance/context.h"
#include "jvm/java.h"
#include "lifecycle/control.h"
#include "lifecycle/settings.h"
#include "monitor/info.h"
#include "text/stages.h"

#define STOP_TIMEOUT 10 /* seconds */

static void
free_instance(gj_instance_t *instance)
{
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        free(instance->fops[i].method);
        gj_counts_free(instance->fops[i].counts);
    }
    gj_change_release(&instance->change);
    gj_options_end(&instance->options, instance->this);
    free(instance->children);
    free(instance->own_fops);
    free(instance->own_past_fops);
    free(instance->own_cbks);
    free(instance->end_methods);
    free(instance->translator);
    free(instance->class_name);
    free(instance->version);
    free(instance->jar);
    free(instance);
}

static gj_instance_t *
make(xlator_t *this)
{
    gj_instance_t *instance = calloc(1, sizeof(*instance));
    if (!instance)
        return NULL;
    instance->this = this;
    for (xlator_list_t *child = this->children; child; child = child->next)
        instance->child_count++;
    instance->children = calloc(instance->child_count, sizeof(*instance->children));
    instance->own_fops = malloc(sizeof(*instance->own_fops));
    if (!instance->children || !instance->own_fops) {
        free_instance(instance);
        return NULL;
    }
    int i = 0;
    for (xlator_list_t *child = this->children; child; child = child->next)
        instance->children[i++] = child->xlator;
    return instance;
}

/*
 * Only the fops that Java hooks enter here; all others keep GlusterFS's functions. The table belongs to this instance,
 * because GlusterFS shares one table among all instances of a translator.
 */
static void
install_fops(gj_instance_t *instance)
{
    instance->given_fops = instance->this->fops;
    *instance->own_fops = *instance->given_fops;
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        if (!instance->fops[i].method)
            continue;
        gj_fop_install(instance->own_fops, i);
    }
    gj_info_install(instance);
    instance->this->fops = instance->own_fops;
}

static int
fail_in_java(gj_instance_t *instance, int waited, gj_failure_t *failure)
{
    *failure = instance->failure;
    if (waited != 0)
        return gj_fail(failure, "no thread could be started for the translator's constructor");
    if (!failure->message[0])
        gj_fail(failure, "Java could not create the translator and gave no reason");
    return -1;
}

static int
end_java_side(gj_instance_t *instance)
{
    return gj_control(instance, GJ_CONTROL_DESTROY, STOP_TIMEOUT, NULL) == ETIMEDOUT ? ETIMEDOUT : -1;
}

/* Creates the counters of each hooked fop. */
static int
count_fops(gj_instance_t *instance, gj_failure_t *failure)
{
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        if (instance->fops[i].method && !(instance->fops[i].counts = gj_counts_make()))
            return gj_fail(failure, "no memory for the counts of fop %s", gj_fops[i].name);
    }
    return 0;
}

/* The author's code runs from here on. Returns ETIMEDOUT if it still runs; then its memory is never freed. */
static int
start_java_side(gj_instance_t *instance, gj_failure_t *failure)
{
    static const struct {
        int operation;
        const char *late;
    } steps[] = {
        {GJ_CONTROL_LOAD, "the translator's jar was not read within %d s"},
        {GJ_CONTROL_CREATE, "the translator's constructor did not return within %d s"},
    };
    gj_stages_t stages;
    gj_stages_begin(&stages);
    for (int i = 0; i < 2; i++) {
        int result = -1, waited = gj_control(instance, steps[i].operation, instance->timeout, &result);
        if (waited == ETIMEDOUT) {
            gj_fail(failure, steps[i].late, instance->timeout);
            gj_fail_hint(failure, "It must not wait, especially not for the network. If it only needs more time, set "
                                  "'option start-timeout SECONDS'.");
            return ETIMEDOUT;
        }
        if (waited != 0 || result != 0)
            return fail_in_java(instance, waited, failure);
        gj_stages_add(&stages, steps[i].operation == GJ_CONTROL_LOAD ? "jar" : "constructor");
        if (steps[i].operation == GJ_CONTROL_LOAD &&
            (gj_options_publish(&instance->options, instance->this, failure) != 0 ||
             gj_options_check(&instance->options, instance->this, instance->this->options, failure) != 0))
            return end_java_side(instance);
    }
    gf_log(instance->this->name, GF_LOG_DEBUG, "GluJava: the start of the translator took: %s", stages.text);
    return count_fops(instance, failure) == 0 ? 0 : end_java_side(instance);
}

int
gj_lifecycle_create(xlator_t *this, const gj_own_options_t *options, gj_failure_t *failure)
{
    gj_instance_t *instance = make(this);
    if (!instance || gj_instance_enlist(instance) != 0) {
        if (instance)
            free_instance(instance);
        return gj_fail(failure, "no memory, or more than %d instances", GJ_MAX_INSTANCES);
    }
    instance->timeout = options->start_timeout;
    instance->stuck_after = options->stuck_after;
    gj_context_begin(instance);
    int result = start_java_side(instance, failure);
    if (result == 0) {
        this->private = instance;
        install_fops(instance);
        gj_cbk_install(instance);
        gj_settings_apply(instance, options);
        __atomic_store_n(&instance->is_made, 1, __ATOMIC_RELEASE);
        return 0;
    }
    if (result == ETIMEDOUT) {
        gj_instance_retire(instance);
        gj_options_withdraw(&instance->options, this);
    } else {
        gj_instance_strike_off(instance);
        free_instance(instance);
    }
    return -1;
}

void
gj_lifecycle_up(gj_instance_t *instance)
{
    __atomic_store_n(&instance->is_up, 1, __ATOMIC_RELEASE);
}

void
gj_lifecycle_down(gj_instance_t *instance)
{
    if (!__atomic_exchange_n(&instance->is_up, 0, __ATOMIC_ACQ_REL))
        return;
    if (gj_control(instance, GJ_CONTROL_STOP, STOP_TIMEOUT, NULL) != 0)
        gf_log(instance->this->name, GF_LOG_WARNING, "the translator was not stopped within %d s", STOP_TIMEOUT);
}

void
gj_lifecycle_destroy(xlator_t *this)
{
    gj_instance_t *instance = this->private;
    if (!instance)
        return;
    /* Notices that arrived earlier are delivered first. */
    gj_notice_await(instance, STOP_TIMEOUT);
    int waited = gj_control(instance, GJ_CONTROL_DESTROY, STOP_TIMEOUT, NULL);
    uint64_t in_flight = gj_instance_in_flight(instance);
    uint64_t operations = __atomic_load_n(&instance->operations, __ATOMIC_ACQUIRE);
    if (waited != 0 || in_flight != 0 || operations != 0 || !gj_change_is_over(&instance->change) ||
        gj_notice_await(instance, 0) != 0) {
        /* It is still in use, so its memory is not freed. */
        gf_log(this->name, GF_LOG_WARNING, "ended with %" PRIu64 " frames and %" PRIu64 " operations in flight%s",
               in_flight, operations, waited != 0 ? ", and before its Java side did" : "");
        gj_instance_retire(instance);
        gj_options_withdraw(&instance->options, this);
        return;
    }
    this->fops = instance->given_fops;
    gj_cbk_remove(instance);
    gj_info_remove(instance);
    this->private = NULL;
    gj_instance_strike_off(instance);
    free_instance(instance);
}
