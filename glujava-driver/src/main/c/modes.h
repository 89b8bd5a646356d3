/* What is done with a fop, one translator a mode, and what is to be expected then. */
#pragma once

#include "round.h"

enum { MAX_VARIATIONS = 3 };

typedef struct {
    const char *translator;
    const char *title;
    int variations;
    uint64_t numbers[MAX_VARIATIONS];
    /* Changes what the round expects, which is first what was sent, the very same. */
    void (*expect)(round_t *round);
} driver_mode_t;

extern const driver_mode_t modes[];
extern const int mode_count;
