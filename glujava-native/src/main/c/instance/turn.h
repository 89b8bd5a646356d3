/*
 * Turns of Java that belong to no fop. They are listed while they run, so that the watch finds turns that do not
 * return.
 */
#pragma once

#include "instance/instance.h"

typedef struct gj_turn {
    struct gj_turn *next, *previous;
    gj_instance_t *instance;
    const char *what; /* such as "its constructor" */
    uint64_t number;  /* number of this turn among all */
    int64_t thread;   /* by Java's number */

    /* Written by the watch: see stuck.c. */
    int64_t seen_at;
} gj_turn_t;

/* Begins a turn, on the thread that enters Java. The turn belongs to the caller, which must end it there. */
void
gj_turn_begins(gj_turn_t *turn, gj_instance_t *instance, const char *what);

void
gj_turn_ends(gj_turn_t *turn);

/* Visits each running turn, with a lock held. */
void
gj_turn_each(void (*look)(gj_turn_t *turn, void *argument), void *argument);
