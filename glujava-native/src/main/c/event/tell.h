/*
 * What GlusterFS tells an instance beside fops: its events, its cbks, and that somebody wants a dump. All of it crosses
 * as bytes, once, on whatever thread it came on; when Java must not run there, on another one.
 */
#pragma once

#include "data/bytes.h"
#include "instance/instance.h"

typedef struct gj_tell {
    gj_instance_t *instance;
    int what;   /* GJ_TELL_.. */
    int answer; /* GJ_TOLD_.. */

    /* What the bytes speak of by address; may be NULL. Owned when another thread tells it. */
    dict_t *dict;
    inode_t *inode;
    inode_t *other_inode;
    fd_t *fd;
    struct gj_section *section; /* always owned */
    int is_ending;              /* of an inode or fd, of whose contexts Java then lets go */

    int owners;
    int elsewhere;
    void (*told)(void *argument, int answer); /* NULL: nobody wants to know */
    void *argument;
    struct gj_tell *next;
    int size;
    char bytes[];
} gj_tell_t;

/* Writes what there is to tell; called twice, the first time only to see how much it is. */
typedef void (*gj_tell_writer_t)(writer_t *out, gj_instance_t *instance, const void *about);

/* NULL without memory. */
gj_tell_t *
gj_tell_make(gj_instance_t *instance, int what, gj_tell_writer_t write, const void *about);

/* Whether Java may run right here: on this stack, and on this thread. */
int
gj_tell_allowed_here(void);

/*
 * Tells Java and waits for its answer, on a thread apart if need be: then for so many seconds, after which it is
 * GJ_TOLD_LATE. What was told is over then, or is when Java is done.
 */
int
gj_tell_and_wait(gj_tell_t *tell, int seconds);

/* The same, always on a thread apart. */
int
gj_tell_apart(gj_tell_t *tell, int seconds);

/*
 * Tells Java on a thread of its own, which then calls told with the answer and stands still: it does not leave the JVM
 * while the process ends. 0, or EAGAIN when there is no thread, and then told is not called.
 */
int
gj_tell_beside(gj_tell_t *tell, void (*told)(void *argument, int answer), void *argument);

/* Tells Java, which has nothing to answer: here and now, or in its turn on a thread for such things. */
void
gj_tell_soon(gj_tell_t *tell);

/* Waits until nothing is told elsewhere about the instance; 0 when that is so, else ETIMEDOUT. */
int
gj_tell_await(gj_instance_t *instance, int seconds);
