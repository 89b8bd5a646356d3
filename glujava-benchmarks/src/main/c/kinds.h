/* The kinds of work. */
#pragma once

#include "client.h"

/* A calling thread; its number makes the names of its files unique. */
struct caller {
    struct place place;
    int number;
};

/* Makes the call number turn of this block. Exits if the result is wrong. */
typedef void
kind_t(const struct caller *caller, int turn);

/* Returns NULL for an unknown name. */
kind_t *
find_kind(const char *name);
