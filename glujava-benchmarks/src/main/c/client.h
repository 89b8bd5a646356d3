/* The parts of the client program: its calls, and the threads that make them. */
#pragma once

#include <stdint.h>
#include <sys/stat.h>

enum { SMALL_FILE = 4096 };

/* The calls of one way to use a volume. Each returns 0, or -1 with errno. */
struct calls {
    int (*lstat)(int volume, const char *path, struct stat *found);
    int (*fstat)(int volume, struct stat *found);
    int (*create)(int volume, const char *path);
    int (*open)(int volume, const char *path);
    int (*write)(int volume, const char *path); /* opens the file, writes SMALL_FILE bytes, and closes it */
    int (*read)(int volume, const char *path);  /* the same bytes */
    int (*rename)(int volume, const char *from, const char *to);
    int (*list)(int volume, const char *path);
    int (*unlink)(int volume, const char *path);
};

/* The prefix of each path, and the number of volumes that take turns. */
struct place {
    const struct calls *calls;
    const char *folder;
    int volumes;
};

/* Opens volumes through libgfapi, each with an open file "/file". Exits if one fails. */
struct place
open_volumes(const char *volfile, const char *log, int count);

/* Opens a folder of a mount, with an open file "file" in it. */
struct place
open_folder(const char *folder);

/* Prints the failed action and exits. */
void __attribute__((noreturn)) give_up(const char *what);

/* The cost of a block of calls, in nanoseconds a call. */
struct taken {
    double cpu;     /* of the calling threads */
    double process; /* of all threads of the process */
    double wall;    /* elapsed time of a calling thread */
    double median, p99;
};

/* Sets how many names take turns in the kinds of work that repeat names. */
void
set_names(int count);

/* Replaces the calling threads, which live until the next replacement. */
void
set_threads(struct place place, int count);

/* Lets each thread make this many calls of a kind. Returns 0 for an unknown kind. */
int
work(const char *kind, int calls, struct taken *taken);

/*
 * Lets new threads, one after the other, make two calls each. Measures the medians of the first and of the second
 * calls.
 */
int
work_in_new_threads(struct place place, const char *kind, int threads, struct taken *first, struct taken *second);
