#include "lifecycle/lifecycle.h"

#include "event/cbk.h"
#include "event/notice.h"
#include "instance/context.h"
#include "jvm/java.h"
#include "lifecycle/control.h"
#include "lifecycle/settings.h"
#include "lifecycle/version.h"
#include "monitor/info.h"

#define STOP_TIMEOUT 10 /* seconds */

static void
free_versions(gj_versions_t *versions)
{
    for (int i = 0; i < GJ_VERSIONS; i++) {
        if (versions->all[i])
            gj_version_free(versions->all[i]);
    }
    if (versions->options)
        dict_unref(versions->options);
    pthread_mutex_destroy(&versions->lock);
    gj_jar_forget(&versions->jar);
    free(versions->own_past_fops);
    free(versions);
}

/* Makes the first version of a volume. */
static gj_instance_t *
make_first(xlator_t *this)
{
    gj_instance_t *first = gj_version_make(this);
    gj_versions_t *versions = first ? gj_versions_begin(first) : NULL;
    if (versions && gj_instance_enlist(first) == 0) {
        versions->number = first->id;
        versions->given_fops = this->fops;
        versions->given_cbks = this->cbks;
        return first;
    }
    if (versions)
        free_versions(versions);
    else if (first)
        gj_version_free(first);
    return NULL;
}

int
gj_lifecycle_create(xlator_t *this, const gj_own_options_t *options, gj_failure_t *failure)
{
    gj_instance_t *instance = make_first(this);
    if (!instance)
        return gj_fail(failure, "no memory, or more than %d instances", GJ_MAX_INSTANCES);
    instance->timeout = options->start_timeout;
    instance->stuck_after = options->stuck_after;
    gj_context_begin(instance);
    gj_jar_note(&instance->versions->jar, options->jar);
    int result = gj_version_start(instance, this->options, failure);
    if (result == 0)
        result = gj_version_prepare(instance, NULL, failure);
    if (result == 0) {
        gj_info_begin(instance->versions, this);
        gj_settings_apply(instance, options);
        __atomic_store_n(&instance->is_made, 1, __ATOMIC_RELEASE);
        gj_version_enter(instance);
        return 0;
    }
    if (result == ETIMEDOUT) {
        gj_instance_retire(instance);
        gj_options_withdraw(&instance->options, this);
    } else {
        gj_instance_strike_off(instance);
        free_versions(instance->versions);
    }
    return -1;
}

void
gj_lifecycle_up(gj_instance_t *instance)
{
    __atomic_store_n(&instance->is_up, 1, __ATOMIC_RELEASE);
}

static int
is_in_java(const gj_instance_t *instance)
{
    int stage = instance ? gj_instance_stage(instance) : GJ_STAGE_ENDED;
    return stage == GJ_STAGE_PRESENT || stage == GJ_STAGE_DRAINING;
}

static void
stop(gj_instance_t *instance)
{
    if (__atomic_exchange_n(&instance->is_up, 0, __ATOMIC_ACQ_REL) &&
        gj_control(instance, GJ_CONTROL_STOP, STOP_TIMEOUT, NULL) != 0)
        gf_log(instance->this->name, GF_LOG_WARNING, "the translator was not stopped within %d s", STOP_TIMEOUT);
}

void
gj_lifecycle_down(gj_instance_t *instance)
{
    gj_versions_t *versions = instance->versions;
    pthread_mutex_lock(&versions->lock);
    for (int i = 0; i < GJ_VERSIONS; i++) {
        if (is_in_java(versions->all[i]))
            stop(versions->all[i]);
    }
    versions->is_over = 1;
    pthread_mutex_unlock(&versions->lock);
}

/* Ends the Java side of a version. Returns whether its memory may be freed. */
static int
end(gj_instance_t *instance)
{
    int waited = is_in_java(instance) ? gj_version_end(instance) : 0;
    uint64_t in_flight = gj_instance_in_flight(instance);
    uint64_t operations = __atomic_load_n(&instance->operations, __ATOMIC_ACQUIRE);
    if (waited == 0 && in_flight == 0 && operations == 0 && gj_change_is_over(&instance->change) &&
        gj_instance_stage(instance) != GJ_STAGE_LOST)
        return 1;
    gf_log(instance->this->name, GF_LOG_WARNING, "ended with %" PRIu64 " frames and %" PRIu64 " operations in flight%s",
           in_flight, operations, waited != 0 ? ", and before its Java side did" : "");
    return 0;
}

static void
strike_off(gj_versions_t *versions, void (*how)(gj_instance_t *))
{
    for (int i = 0; i < GJ_VERSIONS; i++) {
        if (versions->all[i])
            how(versions->all[i]);
    }
}

void
gj_lifecycle_destroy(xlator_t *this)
{
    gj_instance_t *present = this->private;
    if (!present)
        return;
    gj_versions_t *versions = present->versions;
    pthread_mutex_lock(&versions->lock);
    versions->is_over = 1;
    pthread_mutex_unlock(&versions->lock);
    /* Notices that arrived earlier are delivered first. */
    gj_notice_await(present, STOP_TIMEOUT);
    int may_be_freed = 1;
    for (int i = 0; i < GJ_VERSIONS; i++) {
        if (versions->all[i])
            may_be_freed &= end(versions->all[i]);
    }
    if (!may_be_freed || gj_notice_await(present, 0) != 0) {
        strike_off(versions, gj_instance_retire); /* it is still in use */
        gj_options_withdraw(&present->options, this);
        return;
    }
    this->fops = versions->given_fops;
    gj_cbk_remove(present);
    gj_info_end(versions, this);
    this->private = NULL;
    strike_off(versions, gj_instance_strike_off);
    free_versions(versions);
}
