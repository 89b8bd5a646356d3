/* A turn of Java that does not end. */
#pragma once

#include "instance/instance.h"

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
    char place[1200]; /* thread and stack, as Java reported them last; may be empty */
} gj_stuck_t;
