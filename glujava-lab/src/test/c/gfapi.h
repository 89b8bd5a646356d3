/* The parts of a program that uses volumes through libgfapi. */
#pragma once

#include <glusterfs/api/glfs.h>

/* Returns NULL with errno. */
glfs_t *
open_volume(const char *volfile, const char *log);

/* Starts threads that create, read, rename and delete files of their own until they are stopped, or a call fails. */
int
load_start(glfs_t *volume, int threads);

/* Returns how often they have done so, in sum. */
long
load_rounds(void);

/* Stops them. Returns "ok", or the first failure. */
const char *
load_stop(void);

/* Opens this many volumes at once, reads each, and closes it. Returns how many succeeded. */
int
cycles(const char *volfile, const char *log, int count);

/*
 * Creates this many files, looks up each and removes it, unless it is to be left. Each thread has two hundred open
 * files at a time. Returns the number of files, or -1 with errno.
 */
long
files(glfs_t *volume, long count, int threads, int leaves);

/*
 * Looks up this many missing names in each of this many volumes of one process. Returns how many lookups had another
 * result, or -1 if a volume cannot be opened.
 */
int
missing(const char *volfile, const char *log, int count, int names);

/* Forks a child that ends in one of the ways. Returns its exit code, 1000 plus its signal, or -1 if it does not end. */
int
fork_and(glfs_t *volume, const char *what);
