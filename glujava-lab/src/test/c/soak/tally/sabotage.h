/* Faults that the soak must find: each is a fault of a translator below the counting one. */
#pragma once

#include "call/fop.h"

typedef struct sabotage sabotage_t;

/* how: 'lost', 'again', 'wrong' or 'grow'. Returns NULL for other values. */
sabotage_t *
sabotage_new(const char *how);

/* Handles a reply. Returns true if it must not be passed on. */
int
sabotage_reply(sabotage_t *sabotage, call_frame_t *frame, int fop, int32_t op_ret, const gj_value_t *reply);
