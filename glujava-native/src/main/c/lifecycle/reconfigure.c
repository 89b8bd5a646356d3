#include "lifecycle/reconfigure.h"

#include "instance/turn.h"
#include "instance/versions.h"
#include "jvm/java.h"
#include "lifecycle/installed.h"
#include "lifecycle/replace.h"
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

static int
change(gj_instance_t *instance, dict_t *wanted, const gj_own_options_t *options, gj_failure_t *failure)
{
    if (!gj_change_is_over(&instance->change)) {
        gj_fail(failure, "the change before this one has not ended yet");
        return gj_fail_hint(failure, "The translator's @Reconfigure method still runs: report this to its author.");
    }
    gj_change_release(&instance->change);
    instance->change.wanted = dict_ref(wanted);
    instance->change.returns = instance->this->pass_through && !options->pass_through;
    int result = request(instance, failure);
    if (gj_change_is_over(&instance->change))
        gj_change_release(&instance->change);
    if (result == 0)
        gj_settings_apply(instance, options);
    return result;
}

static char *
text_of(dict_t *options, const char *key)
{
    char *text = NULL;
    return dict_get_str(options, (char *)key, &text) == 0 ? text : NULL;
}

static int
are_other(const char *one, const char *other)
{
    return one && *one && (!other || strcmp(one, other) != 0);
}

/* Returns whether the options name another jar or translator, or want the jar to be loaded again. */
static int
is_other_version(const gj_instance_t *instance, dict_t *wanted)
{
    dict_t *before = instance->versions->options ? instance->versions->options : instance->this->options;
    return are_other(text_of(wanted, "jar"), text_of(before, "jar")) ||
           are_other(text_of(wanted, "reload"), text_of(before, "reload")) ||
           (are_other(text_of(wanted, "translator"), text_of(before, "translator")) &&
            are_other(text_of(wanted, "translator"), instance->translator));
}

/* Works on a copy of GlusterFS's options, because the check renames aliases. */
static int
apply(gj_instance_t *instance, dict_t *wanted, int anew, gj_failure_t *failure)
{
    xlator_t *this = instance->this;
    gj_own_options_t options;
    if (gj_installed_options(this, wanted, 0, failure) != 0)
        return -1;
    int replaces = anew || is_other_version(instance, wanted);
    /* A new version checks the options for itself. */
    if (!replaces && gj_options_check(&instance->options, this, wanted, failure) != 0)
        return -1;
    if (gj_own_options_read(&options, this, wanted) != 0)
        return gj_settings_fail(failure);
    int result =
        replaces ? gj_replace(instance, wanted, &options, failure) : change(instance, wanted, &options, failure);
    if (result == 0) {
        dict_t *before = instance->versions->options;
        instance->versions->options = dict_ref(wanted);
        if (before)
            dict_unref(before);
    }
    return result;
}

static int
apply_copy(gj_versions_t *versions, xlator_t *this, dict_t *options, int anew, gj_failure_t *failure)
{
    dict_t *given = options ? options : versions->options ? versions->options : this->options;
    dict_t *wanted = dict_copy_with_ref(given, NULL);
    int result = wanted ? apply(this->private, wanted, anew, failure) : gj_fail(failure, "no memory to change options");
    if (wanted)
        dict_unref(wanted);
    return result;
}

int
gj_reconfigure(gj_instance_t *instance, dict_t *options, gj_failure_t *failure)
{
    /* The kill switch works even if the rest of the change is wrong or Java hangs. */
    if (dict_get_str_boolean(options, "pass-through", 0) == 1)
        instance->this->pass_through = _gf_true;
    gj_versions_t *versions = instance->versions;
    pthread_mutex_lock(&versions->lock);
    int result = apply_copy(versions, instance->this, options, 0, failure);
    pthread_mutex_unlock(&versions->lock);
    return result;
}

int
gj_reload(gj_instance_t *instance, gj_reloaded_t *reloaded, gj_failure_t *failure)
{
    xlator_t *this = instance->this, *old_this = THIS;
    gj_versions_t *versions = instance->versions;
    THIS = this;
    pthread_mutex_lock(&versions->lock);
    /* After the end of the volume there is no present version any more. */
    int result = versions->is_over ? gj_fail(failure, "the volume is not in use any more")
                                   : apply_copy(versions, this, NULL, 1, failure);
    if (result == 0) {
        const gj_instance_t *present = this->private;
        snprintf(reloaded->version, sizeof(reloaded->version), "%s", present->version ?: "unknown");
        snprintf(reloaded->jar, sizeof(reloaded->jar), "%s", present->jar ?: "unknown");
    }
    pthread_mutex_unlock(&versions->lock);
    THIS = old_this;
    return result;
}
