/* The size of the Java heap. */
#pragma once

#include "text/failure.h"

#include <stdint.h>

enum { GJ_HEAP_LEAST_MB = 16, GJ_HEAP_DEFAULT_MB = 256 };

/*
 * Reads a size such as 256MB; from names its source. Refuses a heap above limit, the memory that this process may use:
 * it would start, and later end the process.
 */
int
gj_heap_size(const char *text, const char *from, uint64_t limit, uint64_t *size, gj_failure_t *failure);

/* Returns the default for a process that may use that much memory. */
uint64_t
gj_heap_default(uint64_t limit);
