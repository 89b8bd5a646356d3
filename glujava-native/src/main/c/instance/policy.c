#include "instance/policy.h"

#include "data/record.h"

void
gj_policy_set(gj_policy_t *policy, xlator_t *this, const gj_own_options_t *options)
{
    policy->passes_on = options->on_failure && strcmp(options->on_failure, "pass-through") == 0;
    policy->max_failures = options->max_failures;
    policy->window = options->failure_window;
    __atomic_store_n(&policy->count, 0, __ATOMIC_RELAXED);
    __atomic_store_n(&policy->began, gj_now_seconds(), __ATOMIC_RELAXED);
    this->pass_through = options->pass_through;
}

void
gj_policy_failed(gj_policy_t *policy, xlator_t *this)
{
    if (!policy->max_failures)
        return;
    int64_t now = gj_now_seconds();
    int64_t began = __atomic_load_n(&policy->began, __ATOMIC_RELAXED);
    if (now - began >= policy->window &&
        __atomic_compare_exchange_n(&policy->began, &began, now, 0, __ATOMIC_RELAXED, __ATOMIC_RELAXED))
        __atomic_store_n(&policy->count, 0, __ATOMIC_RELAXED);
    /* True for exactly one thread, which had the last failure. */
    if (__atomic_add_fetch(&policy->count, 1, __ATOMIC_RELAXED) != policy->max_failures)
        return;
    this->pass_through = _gf_true;
    gf_log(
        this->name, GF_LOG_CRITICAL,
        "the translator has failed %u times within %u s (options max-failures, failure-window): from now on all fops "
        "bypass it, until its options are set again",
        policy->max_failures, policy->window);
}
