/* Sets the clock with which latencies are measured. */
#pragma once

#include <stdint.h>

/* Stops the clock at this time in nanoseconds; 0: uses the machine's clock again. */
void
clock_stands_at(uint64_t time);

void
clock_advances(uint64_t time);
