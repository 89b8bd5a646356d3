/*
 * Notices to an instance, which Java gets besides fops: events, cbks, and requests for reports. Each is passed as
 * bytes, once.
 */
#pragma once

#include "data/bytes.h"
#include "instance/instance.h"

typedef struct gj_notice {
    gj_instance_t *instance;
    int kind;   /* GJ_NOTICE_.. */
    int answer; /* GJ_ANSWER_.. */

    /* Objects whose addresses are in the bytes; may be NULL. Referenced while another thread delivers the notice. */
    dict_t *dict;
    inode_t *inode;
    inode_t *other_inode;
    fd_t *fd;
    int is_ending; /* of an inode or fd, whose contexts Java then releases: delivered to later versions too */

    void *attached; /* released with the notice */
    void (*release_attached)(void *attached);

    int owners;
    int elsewhere;
    void (*delivered)(void *argument, int answer);
    void *argument;
    struct gj_notice *next;
    int size;
    char bytes[];
} gj_notice_t;

/* Writes the bytes of a notice. Called twice, the first time only to count them. */
typedef void (*gj_notice_writer_t)(writer_t *out, gj_instance_t *instance, const void *about);

/* Returns NULL without memory. */
gj_notice_t *
gj_notice_make(gj_instance_t *instance, int kind, gj_notice_writer_t write, const void *about);

/*
 * Takes references to the objects of the notice for another thread, because the caller does not wait, or not forever.
 */
void
gj_notice_give_away(gj_notice_t *notice);

/* Releases one reference. The last one frees the notice. */
void
gj_notice_release(gj_notice_t *notice);

/* Waits until no other thread has a notice of the instance's volume. Returns 0, or ETIMEDOUT. */
int
gj_notice_await(gj_instance_t *instance, int seconds);
