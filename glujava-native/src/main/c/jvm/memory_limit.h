#pragma once

#include <stdint.h>

/*
 * Returns how many bytes of memory this process may use: the machine's memory, or the smallest limit of its control
 * group and the groups above. groups is /proc/self/cgroup; root is the mount point of control groups.
 */
uint64_t
gj_memory_limit(const char *groups, const char *root);
