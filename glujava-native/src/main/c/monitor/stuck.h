/*
 * Turns of Java that do not end: a method or callback of the author's that waits or loops. A thread that never enters
 * Java looks at all turns once a second, so the turns themselves only count.
 */
#pragma once

#include "instance/instance.h"

#define GJ_STUCK_AFTER_DEFAULT 10 /* seconds */
#define GJ_STUCK_MOST 32 /* turns that are told at once */

typedef struct {
    gj_instance_t *instance;
    const void *at;  /* the call or turn, to know it by; not to be looked at */
    uint64_t number; /* and which turn of it */
    int64_t since;   /* by the clock of the watch, in ms */
    int64_t next_at; /* when it is to be logged again */
    int is_fresh;    /* it was there at the last look */
    int is_told;
    int64_t thread;   /* by Java's number */
    char what[300];   /* whose method it is */
    char place[1200]; /* thread and stack, as Java told last; empty when it did not */
} gj_stuck_t;

/* What option stuck-after says, at a volume's start (changed NULL) or of changed options. -1 when it is malformed. */
int
gj_stuck_read(xlator_t *this, dict_t *changed, int32_t *seconds);

/* Starts the watch, once a process. */
void
gj_stuck_start(void);

/* Looks once: logs what is due. */
void
gj_stuck_look(void);

/* Each turn of an instance that is stuck, as it was at the last look, with the seconds since it began. */
void
gj_stuck_each(const gj_instance_t *instance, void (*tell)(const gj_stuck_t *stuck, int64_t seconds, void *argument),
              void *argument);
