/* Samples of the structs. Each has its own memory, to be freed by sample_free. */
#pragma once

#include "samples.h"

/* Returns a text that depends on the seed; of long_size bytes in the long style. */
char *
sample_text(sample_style_t style, int seed, int long_size);

uint8_t *
sample_checksum(int seed);

struct iatt *
sample_iatt(int seed);

struct statvfs *
sample_statvfs(int seed);

struct gf_flock *
sample_flock(sample_style_t style, int seed);

struct gf_lease *
sample_lease(int seed);

/* Returns entries, of which some refer to inodes and dicts. */
gf_dirent_t *
sample_dirents(sample_style_t style, int seed);

lock_migration_info_t *
sample_locks(sample_style_t style, int seed);

void
sample_free(const void *memory, size_t size);

void
sample_free_locks(lock_migration_info_t *head);
