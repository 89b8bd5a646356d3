/* A child that records what was wound to it, and replies as it is told. */
#pragma once

#include "world.h"

typedef struct {
    xlator_t *xl;
    int winds;
    int fop; /* wound last, and with what, and where */
    char path[PATH_MAX];
    size_t size;
    pthread_t thread;

    int32_t op_ret; /* how it replies */
    int32_t op_errno;
    uint64_t ino;
    int inside;    /* how many threads are in its fops */
    int lost_args; /* what was wound changed before it returned */
    int stutters;  /* replies twice */
    int holds;     /* replies when child_replies is called */
    call_frame_t *held;
} child_t;

void
child_start(child_t *child, const char *name);

/* Forgets what was; replies are good, with an iatt of that number. */
void
child_begins(child_t *child, uint64_t ino);

/* Replies to what it holds. */
void
child_replies(child_t *child);
