#include "lifecycle/version.h"

#include "call/fop.h"
#include "event/cbk.h"
#include "jvm/java.h"
#include "lifecycle/control.h"
#include "monitor/info.h"
#include "text/stages.h"

#define STOP_TIMEOUT 10 /* seconds */

static void
forget_text(char **text)
{
    free(*text);
    *text = NULL;
}

void
gj_version_empty(gj_instance_t *version)
{
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        forget_text(&version->fops[i].method);
        version->fops[i].wanted = 0;
    }
    gj_change_release(&version->change);
    gj_options_end(&version->options, version->this);
    forget_text(&version->end_methods);
    forget_text(&version->translator);
    forget_text(&version->class_name);
    forget_text(&version->version);
    forget_text(&version->jar);
    version->events = 0;
    version->cbks = 0;
    version->reports = 0;
    version->is_made = 0;
    version->is_up = 0;
    version->is_left = 0;
    version->failure = (gj_failure_t){{0}, {0}, {0}};
    version->complaints = (gj_throttle_t){0};
}

void
gj_version_free(gj_instance_t *version)
{
    gj_version_empty(version);
    for (int i = 0; i < GJ_FOP_COUNT; i++)
        gj_counts_free(version->fops[i].counts);
    free(version->children);
    free(version->own_fops);
    free(version->own_cbks);
    free(version);
}

gj_instance_t *
gj_version_make(xlator_t *this)
{
    gj_instance_t *version = calloc(1, sizeof(*version));
    if (!version)
        return NULL;
    version->this = this;
    for (xlator_list_t *child = this->children; child; child = child->next)
        version->child_count++;
    version->children = calloc(version->child_count, sizeof(*version->children));
    version->own_fops = calloc(1, sizeof(*version->own_fops));
    if (!version->children || !version->own_fops) {
        gj_version_free(version);
        return NULL;
    }
    int i = 0;
    for (xlator_list_t *child = this->children; child; child = child->next)
        version->children[i++] = child->xlator;
    gj_instance_close(version);
    return version;
}

static int
fail_in_java(const gj_instance_t *version, int waited, gj_failure_t *failure)
{
    *failure = version->failure;
    if (waited != 0)
        return gj_fail(failure, "no thread could be started for the translator's constructor");
    if (!failure->message[0])
        gj_fail(failure, "Java could not create the translator and gave no reason");
    return -1;
}

int
gj_version_end(gj_instance_t *version)
{
    return gj_control(version, GJ_CONTROL_DESTROY, STOP_TIMEOUT, NULL);
}

static int
end_java_side(gj_instance_t *version)
{
    return gj_version_end(version) == ETIMEDOUT ? ETIMEDOUT : -1;
}

int
gj_version_start(gj_instance_t *version, dict_t *options, gj_failure_t *failure)
{
    static const struct {
        int operation;
        const char *late;
    } steps[] = {
        {GJ_CONTROL_LOAD, "the translator's jar was not read within %d s"},
        {GJ_CONTROL_CREATE, "the translator's constructor did not return within %d s"},
    };
    xlator_t *this = version->this;
    gj_stages_t stages;
    gj_stages_begin(&stages);
    for (int i = 0; i < 2; i++) {
        int result = -1, waited = gj_control(version, steps[i].operation, version->timeout, &result);
        if (waited == ETIMEDOUT) {
            gj_fail(failure, steps[i].late, version->timeout);
            gj_fail_hint(failure, "It must not wait, especially not for the network. If it only needs more time, set "
                                  "'option start-timeout SECONDS'.");
            return ETIMEDOUT;
        }
        if (waited != 0 || result != 0)
            return fail_in_java(version, waited, failure);
        gj_stages_add(&stages, steps[i].operation == GJ_CONTROL_LOAD ? "jar" : "constructor");
        if (steps[i].operation == GJ_CONTROL_LOAD && (gj_options_publish(&version->options, this, failure) != 0 ||
                                                      gj_options_check(&version->options, this, options, failure) != 0))
            return end_java_side(version);
    }
    gf_log(this->name, GF_LOG_DEBUG, "GluJava: the start of the translator took: %s", stages.text);
    return 0;
}

/*
 * Makes the counts of each hooked fop, and of those that the version before has: a fop may have read the xlator's fops
 * before the change.
 */
static int
count_fops(gj_instance_t *version, const gj_instance_t *before, gj_failure_t *failure)
{
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        int is_counted = version->fops[i].method || (before && before->fops[i].counts);
        if (is_counted && !version->fops[i].counts && !(version->fops[i].counts = gj_counts_make()))
            return gj_fail(failure, "no memory for the counts of fop %s", gj_fops[i].name);
    }
    return 0;
}

/*
 * Only the fops that Java hooks enter here; all others keep GlusterFS's functions. The table belongs to this version,
 * because GlusterFS shares one table among all instances of a translator. Its memory may have been another version's,
 * which a thread still reads, so each function is replaced at once.
 */
static void
fill_table(gj_instance_t *version)
{
    struct xlator_fops fops = *version->versions->given_fops;
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        if (version->fops[i].method)
            gj_fop_install(&fops, i);
    }
    gj_info_install(version, &fops);
    void **to = (void **)version->own_fops, **from = (void **)&fops;
    for (size_t i = 0; i < sizeof(fops) / sizeof(void *); i++)
        __atomic_store_n(&to[i], from[i], __ATOMIC_RELAXED);
}

int
gj_version_prepare(gj_instance_t *version, const gj_instance_t *before, gj_failure_t *failure)
{
    if (count_fops(version, before, failure) != 0)
        return end_java_side(version);
    fill_table(version);
    gj_cbk_prepare(version);
    return 0;
}

int
gj_version_take_over(gj_instance_t *version, const gj_instance_t *before, gj_failure_t *failure)
{
    int result = -1;
    version->replaces = before->id;
    __atomic_store_n(&version->is_made, 1, __ATOMIC_RELEASE);
    int waited = gj_control(version, GJ_CONTROL_TAKE_OVER, version->timeout, &result);
    if (waited == 0 && result == 0)
        return 0;
    if (waited == ETIMEDOUT) {
        gj_fail(failure, "the hand-over to the new version did not end within %d s", version->timeout);
        return ETIMEDOUT;
    }
    fail_in_java(version, waited, failure);
    result = end_java_side(version);
    __atomic_store_n(&version->is_made, 0, __ATOMIC_RELEASE);
    return result;
}

void
gj_version_enter(gj_instance_t *version)
{
    xlator_t *this = version->this;
    gj_instance_set_stage(version, GJ_STAGE_PRESENT);
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        if (version->fops[i].method)
            __atomic_store_n(&version->fops[i].is_closed, 0, __ATOMIC_RELEASE);
    }
    __atomic_store_n((gj_instance_t **)&this->private, version, __ATOMIC_RELEASE);
    __atomic_store_n(&this->fops, version->own_fops, __ATOMIC_RELEASE);
    gj_cbk_install(version);
}
