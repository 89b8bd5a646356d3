/* What a round is given: arguments from above, a reply from below. */
#pragma once

#include "round.h"

/* New arguments of the round that runs now. */
sample_t
given_args(void);

/* The inode of the first loc; NULL without one. */
const inode_t *
given_inode(const sample_t *args);

/* How much there is in the part of a reply that op_ret counts, which there must be. */
uint32_t
given_amount(const gj_fop_t *fop, const sample_t *reply);

/* The op_ret of a success. */
int32_t
given_count(const gj_fop_t *fop, const sample_t *args, const sample_t *reply);
