#include "instance/counts.h"

#include <stdlib.h>
#include <string.h>

static void *
make(size_t size)
{
    void *made = NULL;
    return posix_memalign(&made, GJ_CACHE_LINE, size) == 0 ? memset(made, 0, size) : NULL;
}

gj_counts_t *
gj_counts_make(void)
{
    gj_counts_t *counts = make(sizeof(*counts));
    if (counts)
        counts->shared.is_shared = 1;
    return counts;
}

void
gj_counts_free(gj_counts_t *counts)
{
    if (!counts)
        return;
    for (int i = 0; i < GJ_THREAD_SLOTS; i++)
        free(counts->parts[i]);
    free(counts);
}

gj_counts_part_t *
gj_counts_make_part(gj_counts_t *counts)
{
    int slot = gj_thread_slot_take();
    gj_counts_part_t *part = slot ? counts->parts[slot] : NULL;
    if (part)
        return part;
    part = slot ? make(sizeof(*part)) : NULL;
    if (!part)
        return &counts->shared;
    __atomic_store_n(&counts->parts[slot], part, __ATOMIC_RELEASE);
    return part;
}

void
gj_counts_note(gj_counts_part_t *part, gj_histogram_t *histogram, uint64_t time)
{
    int bucket = time ? 64 - __builtin_clzll(time) : 0;
    uint64_t max = __atomic_load_n(&histogram->max, __ATOMIC_RELAXED);
    gj_counts_add(part, &histogram->buckets[bucket < GJ_COUNT_BUCKETS ? bucket : GJ_COUNT_BUCKETS - 1], 1);
    gj_counts_add(part, &histogram->total, time);
    while (__builtin_expect(time > max, 0) &&
           !__atomic_compare_exchange_n(&histogram->max, &max, time, 1, __ATOMIC_RELAXED, __ATOMIC_RELAXED))
        ;
}

void
gj_counts_each(const gj_counts_t *counts, void (*look)(const gj_counts_part_t *part, void *argument), void *argument)
{
    for (int i = 0; counts && i < GJ_THREAD_SLOTS; i++) {
        const gj_counts_part_t *part = __atomic_load_n(&counts->parts[i], __ATOMIC_ACQUIRE);
        if (part)
            look(part, argument);
    }
    if (counts)
        look(&counts->shared, argument);
}

static void
add_entries(const gj_counts_part_t *part, void *sum)
{
    *(uint64_t *)sum += __atomic_load_n(&part->entries, __ATOMIC_ACQUIRE);
}

static void
add_answered(const gj_counts_part_t *part, void *sum)
{
    *(uint64_t *)sum += __atomic_load_n(&part->answered, __ATOMIC_ACQUIRE);
}

uint64_t
gj_counts_entries(const gj_counts_t *counts)
{
    uint64_t sum = 0;
    gj_counts_each(counts, add_entries, &sum);
    return sum;
}

uint64_t
gj_counts_answered(const gj_counts_t *counts)
{
    uint64_t sum = 0;
    gj_counts_each(counts, add_answered, &sum);
    return sum;
}
