/* Turns of Java that wind stat to several children at once, and turns that read the replies. */
#pragma once

#include "scripted_java.h"

enum { MOST_BRANCHES = 128 };

/* The number of branches of the next winding turn, for one child after the other; 3 unless a test sets it. */
extern int fan_size;

/* The numbers of the records: of the last branches, and of the call. */
extern int32_t fan_branches[MOST_BRANCHES];
extern int32_t fan_call;

/* The replies that the last turn read. For WIND_FIRST, only the winner's, if there is one. */
typedef struct {
    int event;
    int winner; /* which branch; -1: none */
    int32_t op_ret[MOST_BRANCHES];
    int32_t op_errno[MOST_BRANCHES];
    uint64_t ino[MOST_BRANCHES]; /* 0: no iatt */
} fan_seen_t;

extern fan_seen_t fan_seen;

/* Adds a branch for stat of the path (NULL: with the fop's own arguments). Returns its number, or an errno below 0. */
int32_t
fan_branch(gj_call_t *call, int number, int child, const char *path);

/* To the path /to/N for each but the first, which has the fop's own arguments. */
int
winds_all(gj_call_t *call, int event);

int
winds_first(gj_call_t *call, int event);

/* Answers with the replies that it read: the sum of the iatts' numbers, or the last errno. */
int
answers_all(gj_call_t *call, int event);

int
answers_first(gj_call_t *call, int event);

/* Answers with an iatt of that number. */
int
fan_answer(gj_call_t *call, uint64_t ino);
