/* Parts that are made wrong: which a fop has, by the table, and what is to come of each. */
#pragma once

#include "round.h"

/* In the order of Wrong.java. The number of a round is one of these times GJ_WRONG_SLOTS, and the slot. */
typedef enum {
    WRONG_NEGATIVE,       /* op_ret is -7 */
    WRONG_BEYOND_CONTENT, /* op_ret is more than there is */
    WRONG_BEYOND_LIMIT,   /* op_ret, and what it counts, is one more than was asked for */
    WRONG_TOO_LONG,       /* a list of more entries than the server can encode */
    WRONG_OTHER_FD,
    WRONG_NO_GFID,
    WRONG_OTHER_GFID,
    WRONG_NO_TYPE,
    WRONG_OTHER_TYPE,
    WRONG_MADE_TYPE, /* as WRONG_OTHER_TYPE, but of an inode that is of nothing yet */
    WRONG_NO_BLOCK_SIZE,
    WRONG_ARGUMENTS,
    WRONG_MISSING = WRONG_ARGUMENTS,
    WRONG_NO_INODE, /* in a loc */
    WRONG_NO_PARENT,
    WRONG_NO_NAME,
    WRONG_BEYOND_BOUND, /* a size that no child is safe with */
    WRONG_LIST_TOO_LONG,
    WRONG_MORE_ASKED, /* the child is asked for one more than the parent asked for, and its reply unwound as it is */
} wrong_t;

enum { WRONG_SLOTS = 16, WRONG_MOST = 64 };

/* The numbers of the rounds that a fop has; returns how many. */
int
wrong_numbers(int fop, uint64_t numbers[WRONG_MOST]);

/* Makes arguments, and a child's reply, such that nothing is wrong with them. */
void
wrong_settle_args(int fop, sample_t *args);

void
wrong_settle_reply(int fop, sample_t *reply);

/* The round fails with EIO, at the child or before. */
void
expect_wrong(round_t *round);
