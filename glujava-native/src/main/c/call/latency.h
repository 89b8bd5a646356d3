/* Takes the times of fops: from entry to answer, and of that in Java. See monitor/times.h, which reads them. */
#pragma once

#include "data/record.h"
#include "instance/counts.h"

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

/* The fop leaves the translator for good: its times are noted in this thread's part of the fop's counts. */
void
gj_latency_answered(gj_call_t *call, gj_counts_part_t *part);
