/*
 * What the fops of an instance cost: for each hooked fop how many were answered, how many failed, and histograms of two
 * times: from entry to answer, and of that in Java.
 */
#pragma once

#include "data/record.h"

typedef struct gj_latency gj_latency_t;

/* The times of a histogram, in nanoseconds; half of them are at most p50. */
typedef struct {
    uint64_t count;
    uint64_t total;
    uint64_t p50, p99, max;
} gj_times_t;

typedef struct {
    uint64_t errors;   /* answers with an error, whosever */
    uint64_t failures; /* the translator failed */
    gj_times_t answer, java;
} gj_fop_times_t;

/* What option latency says, at a volume's start (changed NULL) or of changed options. -1 when it is malformed. */
int
gj_latency_read(xlator_t *this, dict_t *changed, gf_boolean_t *on);

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

/* 0 when nothing was noted of that fop. */
int
gj_latency_of(const struct gj_instance *instance, int fop, gj_fop_times_t *times);
