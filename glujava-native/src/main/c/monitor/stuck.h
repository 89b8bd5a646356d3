/*
 * Turns of Java that do not end: a method or callback of the author's that waits or loops. A thread that never enters
 * Java looks at all turns once a second, so the turns themselves only count.
 */
#pragma once

#include "monitor/stuck_turn.h"

#define GJ_STUCK_MOST 32 /* turns that are known at once */

/* Starts the watch, once a process. */
void
gj_stuck_start(void);

/* Looks once: logs what is due. */
void
gj_stuck_look(void);

/* Each turn of an instance that is stuck, as it was at the last look, with the seconds since it began. */
void
gj_stuck_each(const gj_instance_t *instance, void (*each)(const gj_stuck_t *stuck, int64_t seconds, void *argument),
              void *argument);
