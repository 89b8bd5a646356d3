/*
 * Children whose replies come from several threads in any order, or at once: for tests of what happens when all happens
 * at the same time. What a child replies to a fop follows from the fop's unique number.
 */
#pragma once

#include "world.h"

enum { CROWD_CHILDREN = 4, CROWD_REPLIERS = 3 };

/* Makes the children, below an xlator. */
void
crowd_start(xlator_t *parent);

/* Replying begins, and ends when nothing is held any more. */
void
crowd_begins(unsigned seed);

void
crowd_ends(void);

/* What the child replies to stat of that number: an iatt's number; 0 for a failure, of which there are many. */
uint64_t
crowd_reply(int child, uint64_t unique);

/* The errno of a failure. */
int32_t
crowd_errno(int child);

/* How many arguments were not those of the fop. */
extern int crowd_wrong_args;

/* The path that a stat of that number must have. */
void
crowd_path(char *path, size_t size, uint64_t unique);
