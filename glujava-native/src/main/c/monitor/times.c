#include "monitor/times.h"

#include "call/latency.h"

/* Within a bucket times are taken to be spread evenly. */
static uint64_t
percentile(const gj_histogram_t *sum, uint64_t count, uint64_t part, uint64_t of)
{
    uint64_t rank = (count * part + of - 1) / of, below = 0;
    for (int i = 0; i < GJ_LATENCY_BUCKETS; i++) {
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
    gj_histogram_t sum = {0};
    uint64_t count = 0;
    for (int i = 0; i < GJ_LATENCY_SHARDS; i++) {
        const gj_histogram_t *each = (const gj_histogram_t *)((const char *)&latency->shards[i] + offset);
        uint64_t max = __atomic_load_n(&each->max, __ATOMIC_RELAXED);
        sum.max = max > sum.max ? max : sum.max;
        sum.total += __atomic_load_n(&each->total, __ATOMIC_RELAXED);
        for (int j = 0; j < GJ_LATENCY_BUCKETS; j++) {
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
gj_times_of(const gj_instance_t *instance, int fop, gj_fop_times_t *times)
{
    const gj_latency_t *latency = instance->fops[fop].latency;
    *times = (gj_fop_times_t){0};
    if (!latency)
        return 0;
    for (int i = 0; i < GJ_LATENCY_SHARDS; i++) {
        times->errors += __atomic_load_n(&latency->shards[i].errors, __ATOMIC_RELAXED);
        times->failures += __atomic_load_n(&latency->shards[i].failures, __ATOMIC_RELAXED);
    }
    sum_up(latency, offsetof(gj_latency_shard_t, answer), &times->answer);
    sum_up(latency, offsetof(gj_latency_shard_t, java), &times->java);
    return times->answer.count > 0 || times->failures > 0;
}
