/* Objects with reference counts, which samples refer to and share. */
#pragma once

#include "samples.h"

enum { SAMPLE_INODES = 4, SAMPLE_BYTES = 1024 * 1024 };

inode_t *
sample_inode(int seed);

/* Without a type yet. */
inode_t *
sample_new_inode(void);

fd_t *
sample_fd(int seed);

dict_t *
sample_dict(sample_style_t style, int seed);

/* Keeps the bytes of the same seed. */
struct iobref *
sample_iobref(int seed);

char *
sample_bytes(int seed);
