/*
 * A report: what Java writes into a statedump or among the metrics, as keys and values. The reader waits for it for a
 * limited time and then closes it; what Java writes after that is dropped.
 */
#pragma once

#include "instance/instance.h"

typedef struct gj_report gj_report_t;

/* The last one is GluJava's own: where the threads are that are in Java, by Java's number of each. */
enum { GJ_REPORT_STATEDUMP, GJ_REPORT_METRICS, GJ_REPORT_THREADS, GJ_REPORT_COUNT };

/* An empty report. NULL with fault set without memory, and while Java still has the report before it. */
gj_report_t *
gj_report_open(gj_instance_t *instance, int which, const char **fault);

gj_report_t *
gj_report_ref(gj_report_t *report);

void
gj_report_unref(gj_report_t *report);

/* Adds a key and its value, from Java. Without room for them the report ends before them. */
void
gj_report_put(gj_report_t *report, const char *key, int key_size, const char *value, int value_size);

/* Ends the report, and returns whether something is left out. */
int
gj_report_close(gj_report_t *report);

typedef void (*gj_report_reader_t)(const char *key, const char *value, void *argument);

/* Passes each key and value of a closed report on. */
void
gj_report_each(const gj_report_t *report, gj_report_reader_t each, void *argument);
