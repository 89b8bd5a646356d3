/* A child that records the fops that were wound to it, and replies as the test sets. */
#pragma once

#include "world.h"

typedef struct {
    xlator_t *xl;
    int winds;
    int fop; /* the last wind: its fop, arguments and thread */
    char path[PATH_MAX];
    size_t size;
    pthread_t thread;

    int32_t op_ret; /* its replies */
    int32_t op_errno;
    uint64_t ino;
    int inside;    /* how many threads are in its fops */
    int lost_args; /* the arguments changed before it returned */
    int stutters;  /* replies twice */
    int holds;     /* replies only when child_replies is called */
    call_frame_t *held;
} child_t;

void
child_start(child_t *child, const char *name);

/* Resets it; replies are successes with an iatt of that number. */
void
child_begins(child_t *child, uint64_t ino);

/* Replies to the held fop. */
void
child_replies(child_t *child);
