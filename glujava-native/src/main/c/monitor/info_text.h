#pragma once

#include <stddef.h>

/* An xattr has at most 64 KiB. */
enum { GJ_INFO_ROOM = 60 * 1024 };

/*
 * Writes the state of the process, followed by blanks, into at most size bytes. Returns how many bytes. Only root sees
 * all of it: for others, pid, paths, classes and versions are left out.
 */
size_t
gj_info_write(char *text, int shows_all);

/*
 * Returns the same without these bounds, and with the histograms of all times; the caller frees it. NULL without
 * memory.
 */
char *
gj_info_whole(size_t *size);
