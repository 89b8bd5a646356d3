/* The parts of the client program: what it calls, and the threads that call it. */
#pragma once

#include <stdint.h>
#include <sys/stat.h>

/* Calls of one way to use a volume; each returns 0, or -1 with errno. */
struct calls {
    int (*lstat)(int volume, const char *path, struct stat *found);
    int (*fstat)(int volume, struct stat *found);
    int (*create)(int volume, const char *path);
    int (*open)(int volume, const char *path);
    int (*rename)(int volume, const char *from, const char *to);
    int (*list)(int volume, const char *path);
    int (*unlink)(int volume, const char *path);
};

/* What is written in front of each path, and how many volumes take turns. */
struct place {
    const struct calls *calls;
    const char *folder;
    int volumes;
};

/* Opens volumes through libgfapi, each with a file "/file" that is there and open. Ends the program when one fails. */
struct place
open_volumes(const char *volfile, const char *log, int count);

/* A folder of a mount, with a file "file" in it that is there and open. */
struct place
open_folder(const char *folder);

/* Says what failed and ends the program, which is of no use then. */
void __attribute__((noreturn)) give_up(const char *what);

/* What a block of calls took, in nanoseconds a call. */
struct taken {
    double cpu;     /* of the calling threads */
    double process; /* of all threads of the process */
    double wall;    /* as a calling thread sees it */
    double median, p99;
};

/* So many names take turns in the kinds of work that repeat them. */
void
set_names(int count);

/* Replaces the calling threads, which live until the next time. */
void
set_threads(struct place place, int count);

/* Has each thread do so many calls of a kind; 0 when there is no such kind. */
int
work(const char *kind, int calls, struct taken *taken);

/* Has one new thread after the other do one call, and one more: the median of the first and of the second. */
int
work_in_new_threads(struct place place, const char *kind, int threads, struct taken *first, struct taken *second);
