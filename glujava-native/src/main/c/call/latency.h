/*
 * Records the times of fops: for each hooked fop how many were answered, how many failed, and histograms of two times:
 * from entry to answer, and of that in Java. See monitor/times.h, which reads them.
 */
#pragma once

#include "data/record.h"

/* In bucket n are times below 2^n ns, and not below half of that; in the last one also all longer ones. */
#define GJ_LATENCY_BUCKETS 44 /* the last begins at 2.4 hours */
#define GJ_LATENCY_SHARDS 8
#define GJ_CACHE_LINE 64

typedef struct {
    uint64_t total;
    uint64_t max;
    uint64_t buckets[GJ_LATENCY_BUCKETS];
} gj_histogram_t;

typedef struct {
    gj_histogram_t answer, java;
    uint64_t errors, failures;
} __attribute__((aligned(GJ_CACHE_LINE))) gj_latency_shard_t;

struct gj_latency {
    gj_latency_shard_t shards[GJ_LATENCY_SHARDS];
};

typedef struct gj_latency gj_latency_t;

/* For one fop; NULL without memory, which only means that nothing is noted. */
gj_latency_t *
gj_latency_make(void);

/* Notes nothing of fops that enter from now on, or again. */
void
gj_latency_set(struct gj_instance *instance, gf_boolean_t on);

/* The fop has entered. */
void
gj_latency_enters(gj_call_t *call);

/* A turn of Java begins, and ends: at once when the fop has just entered, or the reply come, on this thread. */
void
gj_latency_turn_begins(gj_call_t *call);

void
gj_latency_turn_ends(gj_call_t *call);

/* The verdict on a fop comes from another thread than that of its turn. */
void
gj_latency_resumes(gj_call_t *call);

/* The fop leaves the translator for good. */
void
gj_latency_answered(gj_call_t *call, int is_error);

/* The translator failed in it. */
void
gj_latency_failed(const struct gj_instance *instance, int fop);
