/*
 * A wide graph: an instance that hooks stat and readlink, over many children; and stats from above, several at a time.
 * Unlike in the small graph, children may still have fops when the parent is answered.
 */
#pragma once

#include "graph_child.h"
#include "instance/instance.h"

enum { WIDE_CHILDREN = 6, WIDE_STATS = 4 };

typedef struct {
    int answers;
    int32_t op_ret;
    int32_t op_errno;
    uint64_t ino;
    call_frame_t *frame; /* until its answer */
    pthread_t thread;    /* of its answer */
} stat_t;

extern child_t wide[WIDE_CHILDREN];
extern stat_t stats[WIDE_STATS];
extern xlator_t *wide_ours;

#define WIDE_INO(child) (100u * ((child) + 1))

/* For the group: creates the graph. */
int
wide_start(void **state);

/*
 * For each test: resets the graph; and checks at the end that nothing has leaked, and each stat was answered exactly
 * once.
 */
int
wide_begin(void **state);

int
wide_end(void **state);

/* Winds the next stat from above, of /some/file. Returns its number, from 0. */
int
wide_stat(void);

/* Children reply only when a test calls for it. */
void
wide_holds(void);

/* The children's replies fail from now on. */
void
wide_fails(int child, int32_t op_errno);

int
wide_await_answer(int number);

int64_t
wide_failures(void);

/* Returns the number of own call stacks that have not ended. */
uint64_t
wide_operations(void);

uint32_t
wide_instance(void);
