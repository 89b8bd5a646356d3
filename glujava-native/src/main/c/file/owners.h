/* Who can change a file: a user who can write a translator's jar decides what a process of root does. */
#pragma once

#include <stddef.h>

/*
 * Whether only root can change a file, by its own mode and by those of all folders and links on its path. Others can
 * write to a folder with the sticky bit, but not rename what root has there. 0, or -1 with the reason.
 */
int
gj_owners_check(const char *path, char *why, size_t size);
