#include "instance/versions.h"

gj_versions_t *
gj_versions_begin(gj_instance_t *first)
{
    gj_versions_t *versions = calloc(1, sizeof(*versions));
    if (!versions)
        return NULL;
    pthread_mutex_init(&versions->lock, NULL);
    versions->all[0] = first;
    first->versions = versions;
    return versions;
}

static gj_instance_t *
version(const gj_versions_t *versions, int i)
{
    return __atomic_load_n(&versions->all[i], __ATOMIC_ACQUIRE);
}

gj_instance_t *
gj_versions_next(const gj_versions_t *versions, const gj_instance_t *after)
{
    gj_instance_t *next = NULL;
    for (int i = 0; i < GJ_VERSIONS; i++) {
        gj_instance_t *each = version(versions, i);
        if (!each || (after && each->age <= after->age) || (next && next->age < each->age))
            continue;
        int stage = gj_instance_stage(each);
        if (stage == GJ_STAGE_PRESENT || stage == GJ_STAGE_DRAINING ||
            (stage == GJ_STAGE_STARTING && __atomic_load_n(&each->is_made, __ATOMIC_ACQUIRE)))
            next = each;
    }
    return next;
}

int
gj_versions_count(const gj_versions_t *versions, int stage)
{
    int count = 0;
    for (int i = 0; i < GJ_VERSIONS; i++) {
        const gj_instance_t *each = version(versions, i);
        count += each && gj_instance_stage(each) == stage;
    }
    return count;
}

gj_instance_t *
gj_versions_take_ended(const gj_versions_t *versions, void (*empty)(gj_instance_t *version))
{
    for (int i = 0; i < GJ_VERSIONS; i++) {
        gj_instance_t *each = version(versions, i);
        if (each && gj_instance_stage(each) == GJ_STAGE_ENDED && gj_instance_empty(each, empty))
            return each;
    }
    return NULL;
}

int
gj_versions_add(gj_versions_t *versions, gj_instance_t *added)
{
    for (int i = 0; i < GJ_VERSIONS; i++) {
        if (!versions->all[i]) {
            added->versions = versions;
            __atomic_store_n(&versions->all[i], added, __ATOMIC_RELEASE);
            return 0;
        }
    }
    return -1;
}

uint64_t
gj_versions_answered(const gj_versions_t *versions)
{
    uint64_t sum = 0;
    for (int i = 0; i < GJ_VERSIONS; i++)
        sum += version(versions, i) ? gj_instance_answered(version(versions, i)) : 0;
    return sum;
}

uint64_t
gj_versions_entries(const gj_versions_t *versions, int fop)
{
    uint64_t sum = 0;
    for (int i = 0; i < GJ_VERSIONS; i++)
        sum += version(versions, i) ? gj_counts_entries(version(versions, i)->fops[fop].counts) : 0;
    return sum;
}

uint64_t
gj_versions_failures(const gj_versions_t *versions)
{
    uint64_t sum = 0;
    for (int i = 0; i < GJ_VERSIONS; i++)
        sum += version(versions, i) ? __atomic_load_n(&version(versions, i)->failures, __ATOMIC_RELAXED) : 0;
    return sum;
}

void
gj_versions_released(gj_instance_t *released)
{
    gj_versions_t *versions = released->versions;
    if (gj_instance_stage(released) == GJ_STAGE_DRAINING && !__atomic_load_n(&versions->is_over, __ATOMIC_ACQUIRE))
        return gj_instance_set_stage(released, GJ_STAGE_ENDED);
    /* GlusterFS may free the xlator from now on. */
    for (int i = 0; i < GJ_VERSIONS; i++) {
        gj_instance_t *each = version(versions, i);
        if (each && each != released && gj_instance_stage(each) == GJ_STAGE_ENDED)
            gj_instance_retire(each);
    }
    gj_instance_retire(released);
}
