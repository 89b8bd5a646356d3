/* Turns of Java that are no fop's: while one runs, it can be seen that it does not return. */
#pragma once

#include "instance/instance.h"

typedef struct gj_turn {
    struct gj_turn *next, *previous;
    gj_instance_t *instance;
    const char *what; /* such as "its constructor" */
    uint64_t number;  /* of all turns that have begun */
    int64_t thread;   /* by Java's number */

    /* What the watch has noted: see stuck.c. */
    int64_t seen_at;
} gj_turn_t;

/* On the thread that enters Java. The turn is the caller's, and must be ended there. */
void
gj_turn_begins(gj_turn_t *turn, gj_instance_t *instance, const char *what);

void
gj_turn_ends(gj_turn_t *turn);

/* Each that runs, with a lock held. */
void
gj_turn_each(void (*look)(gj_turn_t *turn, void *argument), void *argument);
