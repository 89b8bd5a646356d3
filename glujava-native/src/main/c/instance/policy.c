#include "instance/policy.h"

#include "data/record.h"

static int
read_options(gj_policy_options_t *options, dict_t *changed)
{
    char *on_failure = NULL;
    int32_t max_failures = 0, window = 0;
    gf_boolean_t pass_through = _gf_false;
    if (changed) {
        GF_OPTION_RECONF("on-failure", on_failure, changed, str, malformed);
        GF_OPTION_RECONF("max-failures", max_failures, changed, int32, malformed);
        GF_OPTION_RECONF("failure-window", window, changed, int32, malformed);
        GF_OPTION_RECONF("pass-through", pass_through, changed, bool, malformed);
    } else {
        GF_OPTION_INIT("on-failure", on_failure, str, malformed);
        GF_OPTION_INIT("max-failures", max_failures, int32, malformed);
        GF_OPTION_INIT("failure-window", window, int32, malformed);
        GF_OPTION_INIT("pass-through", pass_through, bool, malformed);
    }
    *options = (gj_policy_options_t){
        .passes_on = on_failure && strcmp(on_failure, "pass-through") == 0,
        .max_failures = max_failures,
        .window = window,
        .pass_through = pass_through,
    };
    return 0;

malformed:
    return -1;
}

int
gj_policy_read(gj_policy_options_t *options, xlator_t *this, dict_t *changed)
{
    /* The macros take the options' descriptions from THIS. */
    xlator_t *old_this = THIS;
    THIS = this;
    int result = read_options(options, changed);
    THIS = old_this;
    return result;
}

void
gj_policy_set(gj_policy_t *policy, xlator_t *this, const gj_policy_options_t *options)
{
    policy->passes_on = options->passes_on;
    policy->max_failures = options->max_failures;
    policy->window = options->window;
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
    /* Exactly one thread brings the last one. */
    if (__atomic_add_fetch(&policy->count, 1, __ATOMIC_RELAXED) != policy->max_failures)
        return;
    this->pass_through = _gf_true;
    gf_log(this->name, GF_LOG_CRITICAL,
           "the translator has failed %u times within %u s (options max-failures, failure-window): from now on all fops "
           "go past it, until its options are set again",
           policy->max_failures, policy->window);
}
