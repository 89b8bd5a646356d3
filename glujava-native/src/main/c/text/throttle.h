/*
 * Limits messages to a few a second, as Throttle.java does: a translator that fails at every fop must not fill the
 * disk.
 */
#pragma once

#include <stdint.h>

#define GJ_LINES_A_SECOND 10

typedef struct {
    uint64_t admitted; /* the second, and the number of messages in it */
    uint64_t left_out; /* suppressed since the last message */
} gj_throttle_t;

/*
 * Returns whether a message may be logged now, and then how many were suppressed before. Can be called on any thread.
 */
int
gj_throttle_admits(gj_throttle_t *throttle, uint64_t *left_out);
