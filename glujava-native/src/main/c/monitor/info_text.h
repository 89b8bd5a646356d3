#pragma once

#include <stddef.h>

/* No xattr may be longer than 64 KiB. */
enum { GJ_INFO_ROOM = 60 * 1024 };

/*
 * Writes what is known of the process, with blanks behind it, into that much room; how many bytes. Only root is shown
 * all: for others pid, paths, classes and versions are left out.
 */
size_t
gj_info_write(char *text, int shows_all);
