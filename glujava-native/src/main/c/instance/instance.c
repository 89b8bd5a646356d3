#include "instance/instance.h"

#include "thread/barrier.h"

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t released = PTHREAD_COND_INITIALIZER;
static gj_instance_t *instances[GJ_MAX_INSTANCES];

/*
 * Replaces an instance whose xlator GlusterFS frees while Java may still use its id. The id then finds nothing, and
 * never another instance.
 */
static gj_instance_t retired;

gj_instance_t *
gj_instance_find(uint32_t id)
{
    gj_instance_t *found = id < GJ_MAX_INSTANCES ? __atomic_load_n(&instances[id], __ATOMIC_ACQUIRE) : NULL;
    return found == &retired ? NULL : found;
}

gj_instance_t *
gj_instance_any(void)
{
    gj_instance_t *found = NULL;
    for (uint32_t id = 0; !found && id < GJ_MAX_INSTANCES; id++)
        found = gj_instance_find(id);
    return found;
}

void
gj_instance_each(void (*look)(const gj_instance_t *instance, void *argument), void *argument)
{
    pthread_mutex_lock(&lock);
    for (uint32_t id = 0; id < GJ_MAX_INSTANCES; id++) {
        if (instances[id] && instances[id] != &retired && gj_instance_is_shown(instances[id]))
            look(instances[id], argument);
    }
    pthread_mutex_unlock(&lock);
}

gj_instance_t *
gj_instance_hold(const gj_instance_t *instance)
{
    gj_instance_t *found = NULL;
    pthread_mutex_lock(&lock);
    for (uint32_t id = 0; !found && id < GJ_MAX_INSTANCES; id++) {
        if (instances[id] == instance && instance && instance != &retired)
            found = instances[id];
    }
    if (found)
        found->held++;
    pthread_mutex_unlock(&lock);
    return found;
}

void
gj_instance_release(gj_instance_t *instance)
{
    pthread_mutex_lock(&lock);
    if (--instance->held == 0)
        pthread_cond_broadcast(&released);
    pthread_mutex_unlock(&lock);
}

int
gj_instance_empty(gj_instance_t *instance, void (*empty)(gj_instance_t *instance))
{
    pthread_mutex_lock(&lock);
    int may = instance->held == 0;
    if (may)
        empty(instance);
    pthread_mutex_unlock(&lock);
    return may;
}

uint64_t
gj_instance_in_flight(const gj_instance_t *instance)
{
    /* Reads the answered fops first, so that the difference is never negative. */
    uint64_t answered = gj_instance_answered(instance), entered = 0;
    for (int i = 0; i < GJ_FOP_COUNT; i++)
        entered += gj_counts_entries(instance->fops[i].counts);
    return entered - answered;
}

uint64_t
gj_instance_answered(const gj_instance_t *instance)
{
    uint64_t answered = 0;
    for (int i = 0; i < GJ_FOP_COUNT; i++)
        answered += gj_counts_answered(instance->fops[i].counts);
    return answered;
}

int
gj_instance_enlist(gj_instance_t *instance)
{
    int found = 0;
    pthread_mutex_lock(&lock);
    for (uint32_t id = 0; !found && id < GJ_MAX_INSTANCES; id++) {
        if (!instances[id]) {
            instance->id = id;
            __atomic_store_n(&instances[id], instance, __ATOMIC_RELEASE);
            found = 1;
        }
    }
    pthread_mutex_unlock(&lock);
    return found ? 0 : -1;
}

static void
strike_off(gj_instance_t *instance, gj_instance_t *successor)
{
    pthread_mutex_lock(&lock);
    __atomic_store_n(&instances[instance->id], successor, __ATOMIC_RELEASE);
    while (instance->held > 0)
        pthread_cond_wait(&released, &lock);
    pthread_mutex_unlock(&lock);
}

void
gj_instance_strike_off(gj_instance_t *instance)
{
    strike_off(instance, NULL);
}

void
gj_instance_retire(gj_instance_t *instance)
{
    strike_off(instance, &retired);
}

void
gj_instance_close(gj_instance_t *instance)
{
    for (int i = 0; i < GJ_FOP_COUNT; i++)
        __atomic_store_n(&instance->fops[i].is_closed, 1, __ATOMIC_RELEASE);
}

int
gj_instance_is_empty(const gj_instance_t *instance)
{
    /* A fop is counted before it reads is_closed. So either it is seen here, or it sees that it is too late. */
    return gj_instance_in_flight(instance) == 0 && gj_barrier_rare() && gj_instance_in_flight(instance) == 0;
}

int
gj_instance_leave(gj_instance_t *instance)
{
    __atomic_store_n(&instance->is_left, 1, __ATOMIC_RELEASE);
    gj_instance_close(instance);
    return gj_instance_is_empty(instance) && __atomic_load_n(&instance->operations, __ATOMIC_ACQUIRE) == 0;
}
