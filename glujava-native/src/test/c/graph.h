/*
 * A small graph: above, which winds and records the answer; an instance, which hooks stat, readlink and lookup; and two
 * children, which record the fops that were wound to them.
 */
#pragma once

#include "graph_child.h"
#include "instance/instance.h"

typedef struct {
    int count; /* of answers; more than one is the worst fault */
    int32_t op_ret;
    int32_t op_errno;
    uint64_t ino;  /* number of the iatt in the answer; 0: none */
    char text[64]; /* of readlink */
    pthread_t thread;
} answer_t;

extern answer_t answer;
extern child_t children[2];
extern xlator_t *above;
extern xlator_t *ours;

/* For the group: creates the graph. */
int
graph_start(void **state);

/*
 * For each test: resets the graph; and checks at the end that nothing has leaked, and the fop was answered exactly
 * once.
 */
int
graph_begin(void **state);

int
graph_end(void **state);

/* The frames live until graph_end. Otherwise they end with the answer, as in FUSE, and must not be accessed then. */
void
graph_keeps_frames(void);

/* Winds from above. The memory of the arguments is freed when these return. */
void
graph_stat(const char *path);

void
graph_readlink(const char *path, size_t size);

int
graph_await_answer(void);

int64_t
graph_failures(void);

/* Resets the limit of log lines a second. */
void
graph_logs_again(void);
