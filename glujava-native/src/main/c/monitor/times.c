#include "monitor/times.h"

#include "instance/counts.h"
#include "instance/versions.h"

/* Assumes that the times in a bucket are evenly spread. */
static uint64_t
percentile(const gj_histogram_t *sum, uint64_t count, uint64_t part, uint64_t of)
{
    uint64_t rank = (count * part + of - 1) / of, below = 0;
    for (int i = 0; i < GJ_COUNT_BUCKETS; i++) {
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
add_histogram(gj_histogram_t *sum, const gj_histogram_t *part)
{
    uint64_t max = __atomic_load_n(&part->max, __ATOMIC_RELAXED);
    sum->max = max > sum->max ? max : sum->max;
    sum->total += __atomic_load_n(&part->total, __ATOMIC_RELAXED);
    for (int i = 0; i < GJ_COUNT_BUCKETS; i++)
        sum->buckets[i] += __atomic_load_n(&part->buckets[i], __ATOMIC_RELAXED);
}

static void
add_part(const gj_counts_part_t *part, void *sum_argument)
{
    gj_counts_part_t *sum = sum_argument;
    sum->errors += __atomic_load_n(&part->errors, __ATOMIC_RELAXED);
    sum->failures += __atomic_load_n(&part->failures, __ATOMIC_RELAXED);
    add_histogram(&sum->answer, &part->answer);
    add_histogram(&sum->java, &part->java);
}

static gj_times_t
times_in(const gj_histogram_t *sum)
{
    uint64_t count = 0;
    for (int i = 0; i < GJ_COUNT_BUCKETS; i++)
        count += sum->buckets[i];
    gj_times_t times = {.count = count,
                        .total = sum->total,
                        .p50 = percentile(sum, count, 50, 100),
                        .p99 = percentile(sum, count, 99, 100),
                        .max = sum->max};
    memcpy(times.buckets, sum->buckets, sizeof(times.buckets));
    return times;
}

int
gj_times_of(const gj_instance_t *instance, int fop, gj_fop_times_t *times)
{
    gj_counts_part_t sum = {0};
    for (int i = 0; i < GJ_VERSIONS; i++) {
        const gj_instance_t *version = __atomic_load_n(&instance->versions->all[i], __ATOMIC_ACQUIRE);
        if (version)
            gj_counts_each(version->fops[fop].counts, add_part, &sum);
    }
    times->errors = sum.errors;
    times->failures = sum.failures;
    times->answer = times_in(&sum.answer);
    times->java = times_in(&sum.java);
    return times->answer.count > 0 || times->failures > 0;
}
