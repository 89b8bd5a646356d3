/* A random sequence of system calls on a file system, right ones and wrong ones. Each prints its result. */
#ifndef CALLS_H
#define CALLS_H

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define PICK(array) ((array)[below(COUNT(array))])

/* One kind of call; its weight is its frequency. */
typedef struct {
    void (*make)(void);
    int weight;
} call_t;

extern const call_t name_calls[];
extern const call_t attribute_calls[];
extern const call_t content_calls[];
extern const call_t descriptor_calls[];
extern const call_t far_calls[];

/* choice.c: the same seed gives the same choices, whatever the results of the calls are. */
void
choose_from(uint64_t seed);
uint64_t
below(uint64_t limit);
int
one_in(int times);
const char *
a_path(void);
const char *
a_simple_name(void);
mode_t
a_mode(void);
off_t
an_offset(void);
size_t
a_length(void);
char *
some_bytes(size_t length);

/* outcome.c */
void
calling(const char *format, ...) __attribute__((format(printf, 1, 2)));
long
gives(long result);
void
gives_more(const char *format, ...) __attribute__((format(printf, 1, 2)));
void
prints_stat(int result, const struct stat *stat);
const char *
shown(const char *path);
uint64_t
hash_of(const void *bytes, size_t length);
uint64_t
hash_more(uint64_t hash, const void *bytes, size_t length);

/* descriptor_calls.c: files kept open over many calls, here and on the other mount. */
int
an_open_file(void);
void
keep_open(int fd);

/*
 * As root alone, keeps the kernel from reading ahead. Such a read can still be in progress during the next call, and
 * its reply then shows the file before or after that call.
 */
int
without_readahead(int fd);

/* The other mount of the same volume. Only simple names are used there, because ".." could leave it. */
extern int elsewhere;

/* Whether one user makes all calls, so that results depend only on the content of the volume. */
extern int as_root_alone;

#endif
