/* Answers the fop of the parent, which ends the call. */
#pragma once

#include "call/latency.h"
#include "call/operation.h"
#include "instance/instance.h"

/* Counts an answer. Runs for each fop. */
static inline void
gj_answer_count(gj_call_t *call, int is_error)
{
    gj_counts_part_t *part = gj_counts_part(call->instance->fops[gj_call_fop(call)].counts);
    gj_latency_answered(call, part);
    if (is_error)
        gj_counts_add(part, &part->errors, 1);
    gj_counts_add(part, &part->answered, 1);
}

/* Unwinds to the parent. */
void
gj_answer_unwind(gj_call_t *call, int32_t op_ret, int32_t op_errno, const gj_value_t *reply);

/* Answers with an error. */
static inline void
gj_answer_fail(gj_call_t *call, int32_t op_errno)
{
    if (call->role == GJ_ROLE_OPERATION)
        return gj_operation_end(call); /* it has no parent */
    gj_answer_unwind(call, -1, op_errno > 0 ? op_errno : EIO, gj_no_values);
}
