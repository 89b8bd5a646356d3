#pragma once

#include <stdint.h>

/*
 * How many bytes of memory this process may use: those of the machine, or of the smallest limit among its control group
 * and the groups above that. groups is /proc/self/cgroup, and root where control groups are mounted.
 */
uint64_t
gj_memory_limit(const char *groups, const char *root);
