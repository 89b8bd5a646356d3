/*
 * What a translator writes into a statedump or among the metrics. Its method runs apart and for a limited time; what it
 * has written by then stands here, and what it writes later goes nowhere.
 */
#pragma once

#include "instance/instance.h"

typedef struct gj_section gj_section_t;

/* The last is Java's own: where the threads are that GlusterFS has called in on, by Java's number of each. */
enum { GJ_SECTION_STATEDUMP, GJ_SECTION_METRICS, GJ_SECTION_PLACES, GJ_SECTION_COUNT };

/* Asks the translator for a section, and passes each key and value on. NULL when it is whole, or why it is not. */
const char *
gj_section_ask(gj_instance_t *instance, int which, void (*each)(const char *key, const char *value, void *argument),
               void *argument);

/* Java writes one; what has no room any more is left out, and the section says so. */
void
gj_section_put(gj_section_t *section, const char *key, int key_size, const char *value, int value_size);

void
gj_section_unref(gj_section_t *section);
