/*
 * A wide graph: an instance of ours that hooks stat and readlink, over many children; and stats from above, of which
 * several may be under way. Unlike in the little graph, what is answered may still be waited for below.
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
    call_frame_t *frame; /* until it is answered */
    pthread_t thread;    /* that it came on */
} stat_t;

extern child_t wide[WIDE_CHILDREN];
extern stat_t stats[WIDE_STATS];
extern xlator_t *wide_ours;

#define WIDE_INO(child) (100u * ((child) + 1))

/* For the group: makes it all. */
int
wide_start(void **state);

/* For each test: begins anew; and looks whether everything is as it was, and each stat answered exactly once. */
int
wide_begin(void **state);

int
wide_end(void **state);

/* The next stat from above, of /some/file; its number, from 0. */
int
wide_stat(void);

/* Children reply when they are told to. */
void
wide_holds(void);

/* Replies that the children give from now on fail. */
void
wide_fails(int child, int32_t op_errno);

int
wide_await_answer(int number);

int64_t
wide_failures(void);

/* Call stacks of ours that are not ended. */
uint64_t
wide_operations(void);

uint32_t
wide_instance(void);
