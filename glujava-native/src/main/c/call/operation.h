/* Operations of the translator's own. */
#pragma once

#include "data/record.h"

/* In wound_fop. */
#define GJ_NOT_STARTED -1

/* A call for an operation, as root; NULL when the graph is not up, or without memory: errno says which. */
gj_call_t *
gj_operation_begin(struct gj_instance *instance);

static inline int
gj_operation_is_started(const gj_call_t *call)
{
    return call->wound_fop != GJ_NOT_STARTED;
}

/* Java has seen the reply, or does not start it after all. Between the two it is the child's. */
void
gj_operation_end(gj_call_t *call);
