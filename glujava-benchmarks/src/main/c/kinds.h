/* The kinds of work. */
#pragma once

#include "client.h"

/* A thread that calls; its number tells its files from those of others. */
struct caller {
    struct place place;
    int number;
};

/* Does one call, the turn-th of this block. Ends the program when the result is wrong. */
typedef void
kind_t(const struct caller *caller, int turn);

/* NULL when there is none of that name. */
kind_t *
find_kind(const char *name);
