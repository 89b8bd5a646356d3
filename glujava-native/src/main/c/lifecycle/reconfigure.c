#include "lifecycle/reconfigure.h"

#include "instance/turn.h"
#include "jvm/java.h"
#include "lifecycle/installed.h"
#include "lifecycle/settings.h"
#include "thread/thread_run.h"

typedef struct {
    gj_instance_t *instance;
    int result;
} order_t;

/* The instance exists until this change has ended, also if it was given up. */
static void
change_in_java(void *argument)
{
    order_t *order = argument;
    gj_instance_t *instance = order->instance;
    THIS = instance->this;
    int operation = instance->change.returns ? GJ_CONTROL_RETURN : GJ_CONTROL_RECONFIGURE;
    gj_turn_t turn;
    gj_turn_begins(&turn, instance, "its @Reconfigure method");
    order->result = gj_java_control(operation, instance->id);
    gj_turn_ends(&turn);
    if (__atomic_exchange_n(&instance->change.stage, GJ_CHANGE_OVER, __ATOMIC_ACQ_REL) == GJ_CHANGE_GIVEN_UP)
        free(order);
}

static int
fail_late(gj_failure_t *failure, int seconds)
{
    gj_fail(failure, "the translator's @Reconfigure method did not return within %d s", seconds);
    return gj_fail_hint(failure, "It must not wait. If it only needs more time, set 'option start-timeout SECONDS'.");
}

/* Returns 0 if Java has applied the options. */
static int
request(gj_instance_t *instance, gj_failure_t *failure)
{
    order_t *order = calloc(1, sizeof(*order));
    if (!order)
        return gj_fail(failure, "no memory to change options");
    order->instance = instance;
    order->result = -1;
    instance->failure = (gj_failure_t){{0}, {0}, {0}};
    __atomic_store_n(&instance->change.stage, GJ_CHANGE_REQUESTED, __ATOMIC_RELEASE);
    int waited = gj_run_on_thread(change_in_java, order, instance->timeout);
    if (waited == ETIMEDOUT && gj_change_move(&instance->change, GJ_CHANGE_REQUESTED, GJ_CHANGE_GIVEN_UP))
        return fail_late(failure, instance->timeout);
    if (waited == ETIMEDOUT && gj_change_move(&instance->change, GJ_CHANGE_TAKEN, GJ_CHANGE_GIVEN_UP))
        return 0; /* Java returned just after the time limit */
    int result = order->result;
    free(order);
    __atomic_store_n(&instance->change.stage, GJ_CHANGE_OVER, __ATOMIC_RELEASE);
    if (waited != 0 && waited != ETIMEDOUT)
        return gj_fail(failure, "no thread could be started to change options");
    if (result != 0) {
        *failure = instance->failure;
        if (!failure->message[0])
            gj_fail(failure, "Java could not apply the options and gave no reason");
    }
    return result;
}

/* Works on a copy of GlusterFS's options, because the check renames aliases. */
static int
change(gj_instance_t *instance, dict_t *wanted, gj_failure_t *failure)
{
    xlator_t *this = instance->this;
    gj_own_options_t options;
    if (gj_options_check(&instance->options, this, wanted, failure) != 0)
        return -1;
    if (gj_own_options_read(&options, this, wanted) != 0)
        return gj_settings_fail(failure);
    instance->change.wanted = wanted;
    instance->change.returns = this->pass_through && !options.pass_through;
    if (request(instance, failure) != 0)
        return -1;
    gj_settings_apply(instance, &options);
    return 0;
}

int
gj_reconfigure(gj_instance_t *instance, dict_t *options, gj_failure_t *failure)
{
    /* The kill switch works even if the rest of the change is wrong or Java hangs. */
    if (dict_get_str_boolean(options, "pass-through", 0) == 1)
        instance->this->pass_through = _gf_true;
    if (!gj_change_is_over(&instance->change)) {
        gj_fail(failure, "the change before this one has not ended yet");
        return gj_fail_hint(failure, "The translator's @Reconfigure method still runs: report this to its author.");
    }
    gj_change_release(&instance->change);
    dict_t *wanted = dict_copy_with_ref(options, NULL);
    if (!wanted)
        return gj_fail(failure, "no memory to change options");
    int result = gj_installed_options(instance->this, wanted, 0, failure) || change(instance, wanted, failure) ? -1 : 0;
    if (instance->change.wanted != wanted)
        dict_unref(wanted);
    else if (gj_change_is_over(&instance->change))
        gj_change_release(&instance->change);
    return result;
}
