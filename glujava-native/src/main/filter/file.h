/* Whole files. */
#ifndef GJ_FILTER_FILE_H
#define GJ_FILTER_FILE_H

#include "text.h"

/* Reads a file into `text`. Returns 0, or an errno; EFBIG for a file that is no volfile of glusterd's. */
int
gj_file_read(const char *path, gj_text_t *text);

/* Replaces or makes a file by one rename, with the mode of `like`. Returns 0, or an errno. */
int
gj_file_replace(const char *path, const char *like, const gj_text_t *text);

#endif
