/* The values of a round: arguments from above, a reply from below. */
#pragma once

#include "round.h"

/* Makes new arguments for the current round. */
sample_t
given_args(void);

/* Returns the inode of the first loc; NULL without a loc. */
const inode_t *
given_inode(const sample_t *args);

/* Returns the size of the part that op_ret counts; the part must not be NULL. */
uint32_t
given_amount(const gj_fop_t *fop, const sample_t *reply);

/* Returns the op_ret of a success. */
int32_t
given_count(const gj_fop_t *fop, const sample_t *args, const sample_t *reply);
