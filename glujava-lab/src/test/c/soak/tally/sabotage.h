/* What the soak must find: each kind is a fault of a translator that lies below the one that counts. */
#pragma once

#include "call/fop.h"

typedef struct sabotage sabotage_t;

/* how: 'lost', 'again', 'wrong' or 'grow'. NULL when it is none of them. */
sabotage_t *
sabotage_new(const char *how);

/* Looks at a reply on its way up; true when it shall go no further. */
int
sabotage_reply(sabotage_t *sabotage, call_frame_t *frame, int fop, int32_t op_ret, const gj_value_t *reply);
