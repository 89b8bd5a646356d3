/*
 * Noted on the way of every hooked fop, so it must cost next to nothing: two looks at the clock for a fop that is
 * answered at once, and additions to memory that few threads share. Reading adds it all up.
 */
#include "monitor/latency.h"

#include "instance/instance.h"

/* In bucket n are times below 2^n ns, and not below half of that; in the last one also all longer ones. */
#define BUCKETS 44 /* the last begins at 2.4 hours */
#define SHARDS 8
#define CACHE_LINE 64

typedef struct {
    uint64_t total;
    uint64_t max;
    uint64_t buckets[BUCKETS];
} histogram_t;

typedef struct {
    histogram_t answer, java;
    uint64_t errors, failures;
} __attribute__((aligned(CACHE_LINE))) shard_t;

struct gj_latency {
    shard_t shards[SHARDS];
};

int
gj_latency_read(xlator_t *this, dict_t *changed, gf_boolean_t *on)
{
    xlator_t *old_this = THIS;
    int result = -1;
    THIS = this; /* where the macros look the option up */
    if (changed)
        GF_OPTION_RECONF("latency", *on, changed, bool, malformed);
    else
        GF_OPTION_INIT("latency", *on, bool, malformed);
    result = 0;

malformed:
    THIS = old_this;
    return result;
}

gj_latency_t *
gj_latency_make(void)
{
    gj_latency_t *latency = NULL;
    if (posix_memalign((void **)&latency, CACHE_LINE, sizeof(*latency)) != 0)
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

static shard_t *
my_shard(gj_latency_t *latency)
{
    static unsigned threads;
    static __thread unsigned mine; /* and one more: 0 is none */
    if (!mine)
        mine = __atomic_fetch_add(&threads, 1, __ATOMIC_RELAXED) % SHARDS + 1;
    return &latency->shards[mine - 1];
}

static void
add(uint64_t *to, uint64_t what)
{
    __atomic_fetch_add(to, what, __ATOMIC_RELAXED);
}

static void
note(histogram_t *histogram, uint64_t time)
{
    int bucket = time ? 64 - __builtin_clzll(time) : 0;
    uint64_t max = __atomic_load_n(&histogram->max, __ATOMIC_RELAXED);
    add(&histogram->buckets[bucket < BUCKETS ? bucket : BUCKETS - 1], 1);
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
    shard_t *shard = my_shard(latency);
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

/* Within a bucket times are taken to be spread evenly. */
static uint64_t
percentile(const histogram_t *sum, uint64_t count, uint64_t part, uint64_t of)
{
    uint64_t rank = (count * part + of - 1) / of, below = 0;
    for (int i = 0; i < BUCKETS; i++) {
        uint64_t in = sum->buckets[i];
        if (in && below + in >= rank) {
            uint64_t from = i ? 1ull << (i - 1) : 0, width = i ? from : 1;
            uint64_t at = from + (uint64_t)((double)width * (rank - below) / in);
            return at < sum->max ? at : sum->max;
        }
        below += in;
    }
    return sum->max;
}

static void
sum_up(const gj_latency_t *latency, size_t offset, gj_times_t *times)
{
    histogram_t sum = {0};
    uint64_t count = 0;
    for (int i = 0; i < SHARDS; i++) {
        const histogram_t *each = (const histogram_t *)((const char *)&latency->shards[i] + offset);
        uint64_t max = __atomic_load_n(&each->max, __ATOMIC_RELAXED);
        sum.max = max > sum.max ? max : sum.max;
        sum.total += __atomic_load_n(&each->total, __ATOMIC_RELAXED);
        for (int j = 0; j < BUCKETS; j++) {
            uint64_t in = __atomic_load_n(&each->buckets[j], __ATOMIC_RELAXED);
            sum.buckets[j] += in;
            count += in;
        }
    }
    *times = (gj_times_t){.count = count,
                          .total = sum.total,
                          .p50 = percentile(&sum, count, 50, 100),
                          .p99 = percentile(&sum, count, 99, 100),
                          .max = sum.max};
}

int
gj_latency_of(const gj_instance_t *instance, int fop, gj_fop_times_t *times)
{
    const gj_latency_t *latency = instance->fops[fop].latency;
    *times = (gj_fop_times_t){0};
    if (!latency)
        return 0;
    for (int i = 0; i < SHARDS; i++) {
        times->errors += __atomic_load_n(&latency->shards[i].errors, __ATOMIC_RELAXED);
        times->failures += __atomic_load_n(&latency->shards[i].failures, __ATOMIC_RELAXED);
    }
    sum_up(latency, offsetof(shard_t, answer), &times->answer);
    sum_up(latency, offsetof(shard_t, java), &times->java);
    return times->answer.count > 0 || times->failures > 0;
}
