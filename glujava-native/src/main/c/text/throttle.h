/* Lets a few messages a second through, as Throttle.java does: a translator that fails at every fop must not fill the disk. */
#pragma once

#include <stdint.h>

#define GJ_LINES_A_SECOND 10

typedef struct {
    uint64_t admitted; /* the second, and how many in it */
    uint64_t left_out; /* since the last that was let through */
} gj_throttle_t;

/* Whether one more may be logged now; then how many could not be before. On any thread. */
int
gj_throttle_admits(gj_throttle_t *throttle, uint64_t *left_out);
