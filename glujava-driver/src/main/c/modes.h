/* The modes: a translator for each, and the expected values. */
#pragma once

#include "round.h"

enum { MAX_VARIATIONS = GJ_MAX_SLOTS };

typedef struct driver_mode {
    const char *translator;
    const char *title;
    int variations;
    uint64_t numbers[MAX_VARIATIONS];
    /* Changes the expected values of the round, which are first the sent objects themselves. */
    void (*expect)(round_t *round);
    enum {
        USUAL,
        ANSWERS_ITSELF, /* with the inode of the frame's own loc */
        ABOUT_SLOTS,    /* a variation for each part of the reply, with usual values */
        MAKES_WRONG,    /* the variations of wrong_parts.h, with usual values that are otherwise right */
    } way;
} driver_mode_t;

/* Expects the answer EIO, and a log line that names the fop and a part. */
void
expect_refusal(round_t *round, const char *part);

extern const driver_mode_t modes[];
extern const int mode_count;
