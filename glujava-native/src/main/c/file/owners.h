/* Finds users who can change a file. A user who can write a translator's jar controls a process of root. */
#pragma once

#include <stddef.h>

/*
 * Checks that only root can change a file, by its mode and by those of all folders and links on its path. Other users
 * can write to a folder with the sticky bit, but cannot rename root's files there. Returns 0, or -1 with the reason.
 */
int
gj_owners_check(const char *path, char *why, size_t size);
