/* One fop on its way: above winds it to an instance of ours, below replies, above gets the answer. */
#pragma once

#include "samples.h"

/* Where things happen. */
typedef enum {
    ONE_THREAD,   /* below replies while it is wound to */
    OTHER_THREAD, /* below replies from a thread of its own */
    SMALL_STACKS, /* as well, and above winds on a stack that is too small for Java, like an io-thread's */
    PLACES
} place_t;

enum { SMALL_STACK = 128 * 1024 };

extern const char *const place_names[PLACES];

struct driver_mode;

typedef struct {
    int fop;
    const struct driver_mode *mode;
    sample_style_t style;
    uint64_t number; /* the pid of the frame: tells the translator how to do what it does */

    place_t place;

    int other_first;       /* another fop comes before */
    int arrivals_expected; /* of the fop itself */
    sample_t args;         /* what must arrive below */
    sample_t reply;        /* what must arrive above */
    sameness_t args_are[GJ_MAX_SLOTS];
    sameness_t reply_is[GJ_MAX_SLOTS];
    int32_t op_ret;
    int32_t op_errno;               /* a success has one too */
    int32_t given_ret, given_errno; /* what the child replies */
    const char *lacks;        /* the part that Java leaves out or makes wrong, with which nothing is to go through */
    const inode_t *own_inode; /* of which the iatt beside an inode in the reply is to tell; NULL: whatever */
    void (*looks)(const gj_value_t *reply); /* instead of comparing the reply */

    int others, arrivals, answers; /* so far */
} round_t;

extern round_t now;

/* Notes what is wrong with the round that runs now. On any thread. */
void
complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Complains about the values that are not as expected. */
void
compare_values(const char *where, const sample_t *expected, const sameness_t *sameness, const gj_value_t *actual);
