/*
 * Finds turns of Java that do not end: a method or callback of the author that waits or loops. A thread that never
 * enters Java checks all turns once a second, so the turns themselves only count.
 */
#pragma once

#include "monitor/stuck_turn.h"

#define GJ_STUCK_MOST 32 /* the maximum number of turns in the list */

/* Checks once, on the watch's thread, and logs the turns that are due. */
void
gj_stuck_look(void);

/* Visits each stuck turn of an instance, as of the last check, with the seconds since it began. */
void
gj_stuck_each(const gj_instance_t *instance, void (*each)(const gj_stuck_t *stuck, int64_t seconds, void *argument),
              void *argument);
