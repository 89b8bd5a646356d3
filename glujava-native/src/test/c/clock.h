/* The clock that latencies are taken from, as a test wants it. */
#pragma once

#include <stdint.h>

/* It stands there, in nanoseconds; 0: it is the machine's again. */
void
clock_stands_at(uint64_t time);

void
clock_goes_on(uint64_t time);
