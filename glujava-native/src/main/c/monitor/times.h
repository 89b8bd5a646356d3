/* Sums of the times of fops, for a reader. */
#pragma once

#include "instance/instance.h"

/* The times of a histogram, in nanoseconds; half of them are at most p50. */
typedef struct {
    uint64_t count;
    uint64_t total;
    uint64_t p50, p99, max;
    uint64_t buckets[GJ_COUNT_BUCKETS];
} gj_times_t;

typedef struct {
    uint64_t errors;   /* answers with an error, also the child's */
    uint64_t failures; /* failures of the translator */
    gj_times_t answer, java;
} gj_fop_times_t;

/* Returns 0 if nothing was recorded for that fop. */
int
gj_times_of(const gj_instance_t *instance, int fop, gj_fop_times_t *times);
