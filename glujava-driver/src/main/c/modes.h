/* What is done with a fop, one translator a mode, and what is to be expected then. */
#pragma once

#include "round.h"

enum { MAX_VARIATIONS = GJ_MAX_SLOTS };

typedef struct driver_mode {
    const char *translator;
    const char *title;
    int variations;
    uint64_t numbers[MAX_VARIATIONS];
    /* Changes what the round expects, which is first what was sent, the very same. */
    void (*expect)(round_t *round);
    enum {
        USUAL,
        ANSWERS_ITSELF, /* with the inode of the frame's own loc */
        ABOUT_SLOTS,    /* a variation for each part of the reply, with usual values */
        MAKES_WRONG,    /* those of wrong.h, with usual values in which nothing is wrong */
    } way;
} driver_mode_t;

/* Expects the answer EIO, and a line of the log that names the fop and a part. */
void
expect_refusal(round_t *round, const char *part);

extern const driver_mode_t modes[];
extern const int mode_count;
