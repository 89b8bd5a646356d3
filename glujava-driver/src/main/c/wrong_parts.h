/* Parts that are made wrong: which ones a fop has, by the table, and the expected result of each. */
#pragma once

#include "round.h"

/* In the order of Wrong.java. The number of a round is one of these times GJ_WRONG_SLOTS, plus the slot. */
typedef enum {
    WRONG_NEGATIVE,       /* op_ret is -7 */
    WRONG_BEYOND_CONTENT, /* op_ret is above the size of its part */
    WRONG_BEYOND_LIMIT,   /* op_ret, and its part, is one more than the requested size */
    WRONG_TOO_LONG,       /* a list of more entries than the server can encode */
    WRONG_OTHER_FD,
    WRONG_NO_GFID,
    WRONG_OTHER_GFID,
    WRONG_NO_TYPE,
    WRONG_OTHER_TYPE,
    WRONG_MADE_TYPE, /* as WRONG_OTHER_TYPE, but for an inode without a type yet */
    WRONG_NO_BLOCK_SIZE,
    WRONG_ARGUMENTS,
    WRONG_MISSING = WRONG_ARGUMENTS,
    WRONG_NO_INODE, /* in a loc */
    WRONG_NO_PARENT,
    WRONG_NO_NAME,
    WRONG_BEYOND_BOUND, /* a size that is not safe for a child */
    WRONG_LIST_TOO_LONG,
    WRONG_MORE_ASKED, /* the child gets a request for one more than the parent's, and its reply is unwound unchanged */
} wrong_t;

enum { WRONG_SLOTS = 16, WRONG_MOST = 64 };

/* Writes the numbers of the rounds of a fop. Returns how many. */
int
wrong_numbers(int fop, uint64_t numbers[WRONG_MOST]);

/* Makes arguments, and a child's reply, without any fault. */
void
wrong_settle_args(int fop, sample_t *args);

void
wrong_settle_reply(int fop, sample_t *reply);

/* The round fails with EIO, before the child or after it. */
void
expect_wrong(round_t *round);
