/*
 * Children whose replies come from several threads, in any order or at once, for tests of concurrent events. A child's
 * reply to a fop follows from the fop's unique number.
 */
#pragma once

#include "world.h"

enum { CROWD_CHILDREN = 4, CROWD_REPLIERS = 3 };

/* Creates the children, below an xlator. */
void
crowd_start(xlator_t *parent);

/* Starts replying; and stops it when no reply is held. */
void
crowd_begins(unsigned seed);

void
crowd_ends(void);

/* Returns the child's reply to a stat with that number: an iatt's number; 0 for a failure, of which there are many. */
uint64_t
crowd_reply(int child, uint64_t unique);

/* Returns the errno of a failure. */
int32_t
crowd_errno(int child);

/* Returns how many arguments were not those of the fop. */
extern int crowd_wrong_args;

/* Returns the path that a stat with that number must have. */
void
crowd_path(char *path, size_t size, uint64_t unique);
