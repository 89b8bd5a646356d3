#include "lifecycle/settings.h"

#include "call/latency.h"
#include "event/process_end.h"
#include "instance/versions.h"
#include "monitor/info.h"

void
gj_settings_apply(gj_instance_t *instance, const gj_own_options_t *options)
{
    instance->timeout = options->start_timeout;
    __atomic_store_n(&instance->stuck_after, options->stuck_after, __ATOMIC_RELAXED);
    __atomic_store_n(&instance->versions->watches, options->watch, __ATOMIC_RELAXED);
    gj_policy_set(&instance->policy, instance->this, options);
    gj_latency_set(instance, options->latency);
    gj_info_set(instance, options->info);
    gj_process_end_limit(instance, options->end_timeout);
}

int
gj_settings_fail(gj_failure_t *failure)
{
    gj_fail(failure, "an option of GluJava itself is malformed");
    return gj_fail_hint(failure, "The log line before this one names it.");
}
