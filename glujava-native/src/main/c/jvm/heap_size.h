/* How much memory objects of Java may take. */
#pragma once

#include "text/failure.h"

#include <stdint.h>

enum { GJ_HEAP_LEAST_MB = 16, GJ_HEAP_DEFAULT_MB = 256 };

/*
 * Reads a size such as 256MB; from says where it stands. A heap that is larger than limit, the memory that this process
 * may use, is refused: it would start, and end the process later.
 */
int
gj_heap_size(const char *text, const char *from, uint64_t limit, uint64_t *size, gj_failure_t *failure);

/* What a process gets that may use so much memory. */
uint64_t
gj_heap_default(uint64_t limit);
