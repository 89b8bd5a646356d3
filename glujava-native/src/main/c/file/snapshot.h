#pragma once

#include <stddef.h>

/*
 * A copy in memory of an open file, since jars are replaced while they are in use: a JVM that reads on finds another
 * file, or half of one, at the places it remembers. A descriptor, or below 0 an errno.
 */
int
gj_snapshot(int in);

/* A path that leads to such a copy for as long as the process lives; to the file itself where none can be made. */
void
gj_snapshot_path(const char *file, char *path, size_t size);
