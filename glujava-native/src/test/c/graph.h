/*
 * A little graph: above, which winds and records the answer; an instance of ours, which hooks stat, readlink and
 * lookup; and two children, which record what was wound to them.
 */
#pragma once

#include "graph_child.h"
#include "instance/instance.h"

typedef struct {
    int count; /* of answers: more than one is the worst that can happen */
    int32_t op_ret;
    int32_t op_errno;
    uint64_t ino;  /* of the iatt that came; 0: none came */
    char text[64]; /* of readlink */
    pthread_t thread;
} answer_t;

extern answer_t answer;
extern child_t children[2];
extern xlator_t *above;
extern xlator_t *ours;

/* For the group: makes it all. */
int
graph_start(void **state);

/* For each test: begins anew; and looks whether everything is as it was, and the fop answered exactly once. */
int
graph_begin(void **state);

int
graph_end(void **state);

/* The frames live on until graph_end; else they end with the answer, as FUSE does it, and must not be touched then. */
void
graph_keeps_frames(void);

/* Winds from above. What the arguments are made of is gone when these return. */
void
graph_stat(const char *path);

void
graph_readlink(const char *path, size_t size);

int
graph_await_answer(void);

int64_t
graph_failures(void);

/* From now on faults are logged, as if none had been in this second. */
void
graph_logs_again(void);
