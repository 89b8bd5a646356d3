/*
 * What is counted of a hooked fop: entries, answers, errors, failures, and histograms of two times. Each thread counts
 * in a part of its own, without a locked instruction; threads without a number share one.
 */
#pragma once

#include "thread/thread_slot.h"

#include <stddef.h>
#include <stdint.h>

/* In bucket n are times below 2^n ns, and not below half of that; in the last one also all longer ones. */
#define GJ_COUNT_BUCKETS 44 /* the last begins at 2.4 hours */
#define GJ_CACHE_LINE 64

typedef struct {
    uint64_t total;
    uint64_t max;
    uint64_t buckets[GJ_COUNT_BUCKETS];
} gj_histogram_t;

typedef struct {
    uint64_t entries;
    uint64_t answered; /* fops that entered and have left the translator again */
    uint64_t errors;   /* answers with an error */
    uint64_t failures; /* of the translator */
    int is_shared;
    gj_histogram_t answer; /* from entry to answer */
    gj_histogram_t java;   /* of that, in Java */
} __attribute__((aligned(GJ_CACHE_LINE))) gj_counts_part_t;

typedef struct gj_counts {
    gj_counts_part_t *parts[GJ_THREAD_SLOTS]; /* made when a thread first counts; none of number 0 */
    gj_counts_part_t shared;
} gj_counts_t;

/* For one fop; NULL without memory. */
gj_counts_t *
gj_counts_make(void);

void
gj_counts_free(gj_counts_t *counts);

/* The part of this thread, which is made if need be; the shared one without memory or without a number. */
gj_counts_part_t *
gj_counts_make_part(gj_counts_t *counts);

static inline gj_counts_part_t *
gj_counts_part(gj_counts_t *counts)
{
    gj_counts_part_t *part = __atomic_load_n(&counts->parts[gj_thread_slot], __ATOMIC_RELAXED);
    return __builtin_expect(part != NULL, 1) ? part : gj_counts_make_part(counts);
}

/* Adds to a counter of this thread's part. A release: a reader that sees the new value sees all earlier writes. */
static inline void
gj_counts_add(gj_counts_part_t *part, uint64_t *counter, uint64_t amount)
{
    if (__builtin_expect(part->is_shared, 0))
        __atomic_fetch_add(counter, amount, __ATOMIC_RELEASE);
    else
        __atomic_store_n(counter, __atomic_load_n(counter, __ATOMIC_RELAXED) + amount, __ATOMIC_RELEASE);
}

static inline void
gj_counts_failed(gj_counts_t *counts)
{
    gj_counts_part_t *part = gj_counts_part(counts);
    gj_counts_add(part, &part->failures, 1);
}

/* Adds a time in ns to a histogram of this thread's part. */
void
gj_counts_note(gj_counts_part_t *part, gj_histogram_t *histogram, uint64_t time);

/* Calls look for each part; counts may be NULL. */
void
gj_counts_each(const gj_counts_t *counts, void (*look)(const gj_counts_part_t *part, void *argument), void *argument);

/* The sums of all threads; 0 when counts is NULL. */
uint64_t
gj_counts_entries(const gj_counts_t *counts);

uint64_t
gj_counts_answered(const gj_counts_t *counts);
