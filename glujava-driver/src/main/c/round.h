/* One round of a fop: above winds it to an instance, below replies, above gets the answer. */
#pragma once

#include "samples.h"

/* The threads of a round. */
typedef enum {
    ONE_THREAD,   /* below replies before the wind returns */
    OTHER_THREAD, /* below replies on a thread of its own */
    SMALL_STACKS, /* the same, and above winds on a stack that is too small for Java, like an io-thread's */
    PLACES
} place_t;

enum { SMALL_STACK = 128 * 1024 };

extern const char *const place_names[PLACES];

struct driver_mode;

typedef struct {
    int fop;
    const struct driver_mode *mode;
    sample_style_t style;
    uint64_t number; /* the pid of the frame: selects the translator's variation */

    place_t place;

    int other_first;       /* another fop comes first */
    int arrivals_expected; /* of the fop itself */
    sample_t args;         /* expected below */
    sample_t reply;        /* expected above */
    sameness_t args_are[GJ_MAX_SLOTS];
    sameness_t reply_is[GJ_MAX_SLOTS];
    int32_t op_ret;
    int32_t op_errno;               /* also of a success */
    int32_t given_ret, given_errno; /* the child's reply */
    const char *lacks;              /* the part that Java leaves out or makes wrong, so that the fop must fail */
    const inode_t *own_inode;       /* the inode that the iatt beside it in the reply describes; NULL: any */
    void (*looks)(const gj_value_t *reply); /* replaces the comparison of the reply */

    int others, arrivals, answers; /* so far */
} round_t;

extern round_t now;

/* Records a fault of the current round. Can be called on any thread. */
void
complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Complains about values that are not as expected. */
void
compare_values(const char *where, const sample_t *expected, const sameness_t *sameness, const gj_value_t *actual);
