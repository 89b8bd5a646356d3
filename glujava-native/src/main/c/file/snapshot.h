#pragma once

#include <stddef.h>

/*
 * Returns a copy in memory of an open file. Jars are replaced while they are in use; a JVM that reads on would find
 * other data at the positions that it has stored. Returns a descriptor, or an errno below 0.
 */
int
gj_snapshot(int in);

/*
 * Returns a path to such a copy, valid as long as the process lives; the path of the file itself if it cannot be
 * copied.
 */
void
gj_snapshot_path(const char *file, char *path, size_t size);
