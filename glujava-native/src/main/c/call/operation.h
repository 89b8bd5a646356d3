/* Operations of the translator. */
#pragma once

#include "data/record.h"

/* A value of wound_fop. */
#define GJ_NOT_STARTED -1

/*
 * Makes a call for an operation, as root. Returns NULL, with errno set, if the graph is not in use or without memory.
 */
gj_call_t *
gj_operation_begin(struct gj_instance *instance);

static inline int
gj_operation_is_started(const gj_call_t *call)
{
    return call->wound_fop != GJ_NOT_STARTED;
}

/*
 * Releases an operation after Java has read its reply, or has not started it. Between start and reply it belongs to the
 * child.
 */
void
gj_operation_end(gj_call_t *call);
