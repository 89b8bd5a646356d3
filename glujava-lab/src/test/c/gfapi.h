/* The parts of a program that uses volumes through libgfapi. */
#pragma once

#include <glusterfs/api/glfs.h>

/* NULL with errno. */
glfs_t *
open_volume(const char *volfile, const char *log);

/* Threads that make, read, rename and delete files of their own until they are stopped, or something fails. */
int
load_start(glfs_t *volume, int threads);

/* How often they have done so, all together. */
long
load_rounds(void);

/* Ends them; "ok", or what failed first. */
const char *
load_stop(void);

/* Opens so many volumes at once, looks at each, and takes it out of use; how many of them did all that. */
int
cycles(const char *volfile, const char *log, int count);

/*
 * Makes so many files, looks each up and removes it, unless it is to be left; two hundred of each thread are there and
 * open at once. How many, or -1 with errno.
 */
long
files(glfs_t *volume, long count, int threads, int leaves);

/*
 * Looks for so many names in each of so many volumes of a process, none of which is there. How many lookups said
 * anything else, or -1 when a volume cannot be opened.
 */
int
missing(const char *volfile, const char *log, int count, int names);

/* A child that ends in one way or another: its exit code, 1000 and its signal, or -1 when it does not end. */
int
fork_and(glfs_t *volume, const char *what);
