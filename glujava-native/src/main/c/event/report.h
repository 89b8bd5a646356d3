/*
 * A report: keys and values that Java writes into a statedump or the metrics. The reader waits for it for a limited
 * time and then closes it. Later values are dropped.
 */
#pragma once

#include "instance/instance.h"

typedef struct gj_report gj_report_t;

/* The last one is GluJava's own: the places of the threads in Java, by Java's number of each. */
enum { GJ_REPORT_STATEDUMP, GJ_REPORT_METRICS, GJ_REPORT_THREADS, GJ_REPORT_COUNT };

/* Returns an empty report. Returns NULL with fault set without memory, and while Java still has the previous report. */
gj_report_t *
gj_report_open(gj_instance_t *instance, int which, const char **fault);

gj_report_t *
gj_report_ref(gj_report_t *report);

void
gj_report_unref(gj_report_t *report);

/* Adds a key and its value, from Java. If they do not fit, the report ends before them. */
void
gj_report_put(gj_report_t *report, const char *key, int key_size, const char *value, int value_size);

/* Ends the report. Returns whether values are missing. */
int
gj_report_close(gj_report_t *report);

typedef void (*gj_report_reader_t)(const char *key, const char *value, void *argument);

/* Visits each key and value of a closed report. */
void
gj_report_each(const gj_report_t *report, gj_report_reader_t each, void *argument);
