/* A turn of Java that does not end. */
#pragma once

#include "instance/instance.h"

typedef struct {
    gj_instance_t *instance;
    const void *volume; /* its versions, as their identity */
    const void *at;     /* the call or turn, as its identity; not to be dereferenced */
    uint64_t number;    /* its number of that turn */
    int64_t since;      /* by the clock of the watch, in ms */
    int64_t next_at;    /* time of the next log line */
    int is_fresh;       /* seen in the last check */
    int is_logged;
    int64_t thread;   /* by Java's number */
    char what[300];   /* its instance */
    char place[1200]; /* thread and stack, from Java's last report; may be empty */
} gj_stuck_t;
