/*
 * Files that are loaded into the process: plain files of a limited size that, in a process of root, only root can
 * change.
 */
#pragma once

#include <stddef.h>

/* A larger jar is refused. */
#define GJ_LOADABLE_MIB 256

enum { GJ_LOADABLE_NOT = -1, GJ_LOADABLE_NOT_SAFE = -2 };

/*
 * Opens a file for reading without blocking. Returns a descriptor. Otherwise sets the reason and returns
 * GJ_LOADABLE_NOT, if the file cannot be read or is not such a file, or GJ_LOADABLE_NOT_SAFE. With allow_writable the
 * owners and modes are not checked.
 */
int
gj_loadable_open(const char *path, int allow_writable, char *why, size_t size);
