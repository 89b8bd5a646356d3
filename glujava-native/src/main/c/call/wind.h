/* Winds a call to a child. */
#pragma once

#include "data/record.h"

/*
 * Winds a fop with these values. If it is watched, the call waits for the reply; else the child answers, and the call
 * is over. What made holds is released when the child has returned; made may be NULL.
 */
void
gj_wind(gj_call_t *call, int fop_id, int child_index, const gj_value_t *values, int watched, gj_values_t *made);

/* Winds the fop that came from above with the arguments that it came with, to the first child. */
void
gj_wind_forward(gj_call_t *call, int watched);

/* Returns the arguments that the fop came with; NULL if they are gone. */
static inline const gj_value_t *
gj_wind_own_args(gj_call_t *call)
{
    if (!call->is_reply)
        return call->values;
    return call->has_kept_args ? call->kept_args.v : NULL;
}
