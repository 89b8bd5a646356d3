#include "lifecycle/replace.h"

#include "data/record.h"
#include "event/process_end.h"
#include "lifecycle/settings.h"
#include "lifecycle/version.h"

/* How long a change waits for an earlier version to end, if there are too many. */
enum { WAIT_MS = 4000, STEP_MS = 50, MS = 1000 };

static int
holding(const gj_versions_t *versions)
{
    return gj_versions_count(versions, GJ_STAGE_DRAINING) + gj_versions_count(versions, GJ_STAGE_LOST);
}

/* A version whose frames never end is never released. A volume keeps only a few of these. */
static int
await_room(const gj_versions_t *versions, gj_failure_t *failure)
{
    for (int waited = 0; holding(versions) >= GJ_MOST_DRAINING; waited += STEP_MS) {
        if (waited >= WAIT_MS) {
            gj_fail(failure, "%d earlier versions of the translator still have frames or operations",
                    holding(versions));
            return gj_fail_hint(failure, "glusterfs.glujava.info lists them under 'draining'. If their frames never "
                                         "end, start the process again.");
        }
        usleep(STEP_MS * MS);
    }
    return 0;
}

/* Returns an empty version for the new translator. */
static gj_instance_t *
take_version(const gj_instance_t *present)
{
    gj_versions_t *versions = present->versions;
    gj_instance_t *next = gj_versions_take_ended(versions, gj_version_empty);
    if (!next) {
        next = gj_version_make(present->this);
        if (!next)
            return NULL;
        next->age = versions->last_age + 1; /* it does not stand for the volume */
        next->versions = versions;
        if (gj_instance_enlist(next) != 0 || gj_versions_add(versions, next) != 0) {
            gj_version_free(next);
            return NULL;
        }
    }
    next->age = ++versions->last_age;
    gj_instance_set_stage(next, GJ_STAGE_STARTING);
    return next;
}

static int
start(gj_instance_t *next, const gj_instance_t *present, dict_t *wanted, gj_failure_t *failure)
{
    xlator_t *this = next->this;
    next->change.wanted = dict_ref(wanted); /* Java reads its options there */
    gj_options_hide(&present->options);
    int result = gj_version_start(next, wanted, failure);
    if (result == 0)
        result = gj_version_prepare(next, present, failure);
    if (result == 0)
        result = gj_version_take_over(next, present, failure);
    if (result == 0)
        return 0;
    gj_options_withdraw(&next->options, this);
    gj_options_show(&present->options, this);
    gj_instance_set_stage(next, result == ETIMEDOUT ? GJ_STAGE_LOST : GJ_STAGE_ENDED);
    return -1;
}

/* From here on nothing can fail. */
static void
take_over(gj_instance_t *next, gj_instance_t *old, const gj_own_options_t *options)
{
    xlator_t *this = next->this;
    gj_options_withdraw(&old->options, this);
    gj_change_release(&next->change);
    gj_settings_apply(next, options);
    next->is_up = __atomic_load_n(&old->is_up, __ATOMIC_ACQUIRE);
    old->policy.max_failures = 0; /* its failures must not turn off the new one */
    old->replaced_at = gj_now_seconds();
    gj_version_enter(next);
    gj_instance_close(old);
    gj_instance_set_stage(old, GJ_STAGE_DRAINING);
    gj_process_end_expect(next);
    next->versions->replacements++;
    gf_log(this->name, GF_LOG_INFO,
           "translator %s, version %s of %s, has replaced version %s of %s; what is in flight ends in the old one",
           next->translator, next->version, next->jar, old->version, old->jar);
}

static int
replace(gj_instance_t *present, dict_t *wanted, const gj_own_options_t *options, gj_failure_t *failure)
{
    if (present->versions->is_over)
        return gj_fail(failure, "the volume is not in use any more");
    if (await_room(present->versions, failure) != 0)
        return -1;
    gj_instance_t *next = take_version(present);
    if (!next)
        return gj_fail(failure, "no memory, or more than %d instances", GJ_MAX_INSTANCES);
    next->timeout = options->start_timeout;
    next->stuck_after = options->stuck_after;
    gj_jar_note(&present->versions->jar, options->jar);
    if (start(next, present, wanted, failure) != 0)
        return -1;
    take_over(next, present, options);
    return 0;
}

int
gj_replace(gj_instance_t *present, dict_t *wanted, const gj_own_options_t *options, gj_failure_t *failure)
{
    int result = replace(present, wanted, options, failure);
    if (result != 0)
        present->versions->refused++;
    return result;
}
