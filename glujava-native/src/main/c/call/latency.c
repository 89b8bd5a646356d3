/*
 * Runs with every hooked fop, so it must cost next to nothing: it reads the clock twice for a fop that is answered at
 * once, and adds to memory that few threads share.
 */
#include "call/latency.h"

#include "instance/instance.h"

gj_latency_t *
gj_latency_make(void)
{
    gj_latency_t *latency = NULL;
    if (posix_memalign((void **)&latency, GJ_CACHE_LINE, sizeof(*latency)) != 0)
        return NULL;
    memset(latency, 0, sizeof(*latency));
    return latency;
}

void
gj_latency_set(gj_instance_t *instance, gf_boolean_t on)
{
    __atomic_store_n(&instance->is_timed, on, __ATOMIC_RELAXED);
}

static uint64_t
now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static gj_latency_shard_t *
my_shard(gj_latency_t *latency)
{
    static unsigned threads;
    static __thread unsigned mine; /* and one more: 0 is none */
    if (!mine)
        mine = __atomic_fetch_add(&threads, 1, __ATOMIC_RELAXED) % GJ_LATENCY_SHARDS + 1;
    return &latency->shards[mine - 1];
}

static void
add(uint64_t *to, uint64_t what)
{
    __atomic_fetch_add(to, what, __ATOMIC_RELAXED);
}

static void
note(gj_histogram_t *histogram, uint64_t time)
{
    int bucket = time ? 64 - __builtin_clzll(time) : 0;
    uint64_t max = __atomic_load_n(&histogram->max, __ATOMIC_RELAXED);
    add(&histogram->buckets[bucket < GJ_LATENCY_BUCKETS ? bucket : GJ_LATENCY_BUCKETS - 1], 1);
    add(&histogram->total, time);
    while (__builtin_expect(time > max, 0) &&
           !__atomic_compare_exchange_n(&histogram->max, &max, time, 1, __ATOMIC_RELAXED, __ATOMIC_RELAXED))
        ;
}

void
gj_latency_enters(gj_call_t *call)
{
    call->java_time = 0;
    call->entered_at = __atomic_load_n(&call->instance->is_timed, __ATOMIC_RELAXED) ? now() : 0;
    call->looked_at = call->entered_at;
}

void
gj_latency_turn_begins(gj_call_t *call)
{
    if (call->entered_at)
        call->looked_at = now();
}

void
gj_latency_turn_ends(gj_call_t *call)
{
    if (!call->entered_at)
        return;
    uint64_t ended_at = now();
    call->java_time += ended_at - call->looked_at;
    call->looked_at = ended_at;
}

void
gj_latency_resumes(gj_call_t *call)
{
    gj_latency_turn_begins(call);
}

void
gj_latency_answered(gj_call_t *call, int is_error)
{
    gj_latency_t *latency = call->entered_at ? call->instance->fops[gj_call_fop(call)].latency : NULL;
    if (!latency)
        return;
    gj_latency_shard_t *shard = my_shard(latency);
    note(&shard->answer, call->looked_at - call->entered_at);
    note(&shard->java, call->java_time);
    if (is_error)
        add(&shard->errors, 1);
}

void
gj_latency_failed(const gj_instance_t *instance, int fop)
{
    gj_latency_t *latency = instance->fops[fop].latency;
    if (latency)
        add(&my_shard(latency)->failures, 1);
}
