/* Winds a call to a child. */
#pragma once

#include "data/record.h"

/*
 * Winds a fop with these values. If watched, the call waits for the reply; otherwise the child answers and the call
 * ends. Releases made when the child has returned; made may be NULL.
 */
void
gj_wind(gj_call_t *call, int fop_id, int child_index, const gj_value_t *values, int watched, gj_values_t *made);

/* Winds the fop of the parent, with its own arguments, to the first child. */
void
gj_wind_forward(gj_call_t *call, int watched);

/* Returns the fop's own arguments, or NULL if they no longer exist. */
static inline const gj_value_t *
gj_wind_own_args(gj_call_t *call)
{
    if (!call->is_reply)
        return call->values;
    return call->has_kept_args ? call->kept_args.v : NULL;
}
