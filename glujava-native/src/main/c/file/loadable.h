/*
 * A file that is loaded into the process: a plain file of a bounded size, and in a process of root one that only root can
 * change.
 */
#pragma once

#include <stddef.h>

/* A jar of more than this is refused. */
#define GJ_LOADABLE_MIB 256

enum { GJ_LOADABLE_NOT = -1, GJ_LOADABLE_NOT_SAFE = -2 };

/*
 * Opens it for reading without ever waiting for it. A descriptor; or with the reason GJ_LOADABLE_NOT, when it cannot be
 * read or is no such file, or GJ_LOADABLE_NOT_SAFE. With allow_writable set it does not matter who can change it.
 */
int
gj_loadable_open(const char *path, int allow_writable, char *why, size_t size);
