#include "call/fault.h"

#include "call/answer.h"
#include "call/fop.h"
#include "call/parts.h"
#include "call/wind.h"

/* How a fop can still bypass the translator. */
enum { CANNOT, FORWARD, UNWIND_SAME };

static int
way_past(gj_call_t *call)
{
    int fop_id = gj_call_fop(call);
    if (call->role != GJ_ROLE_FOP)
        return CANNOT;
    char fault[GJ_FAULT_SIZE];
    if (call->is_reply && call->wound_fop == fop_id)
        return gj_parts_is_reply_wrong(call, fault) ? CANNOT : UNWIND_SAME;
    return gj_wind_own_args(call) && !call->own_wound ? FORWARD : CANNOT;
}

void
gj_fault_log(gj_instance_t *instance, const char *what, int fop_id, const char *why, const char *end)
{
    /* Messages are limited, because a JVM without memory fails every fop. */
    uint64_t left_out;
    if (!gj_throttle_admits(&instance->complaints, &left_out))
        return;
    char more[64] = "";
    if (left_out > 0)
        snprintf(more, sizeof(more), " (and %" PRIu64 " such messages were left out)", left_out);
    gf_log(instance->this->name, GF_LOG_ERROR, "%s %s: %s%s%s", what, gj_fops[fop_id].name, why, end, more);
}

void
gj_fault_end(gj_call_t *call, const char *why)
{
    gj_instance_t *instance = call->instance;
    int is_operation = call->role == GJ_ROLE_OPERATION;
    int way = instance->policy.passes_on ? way_past(call) : CANNOT;
    __atomic_fetch_add(&instance->failures, 1, __ATOMIC_RELAXED);
    if (call->role == GJ_ROLE_FOP)
        gj_counts_failed(instance->fops[gj_call_fop(call)].counts);
    gj_policy_failed(&instance->policy, instance->this);
    if (why)
        gj_fault_log(instance, is_operation ? "operation" : "fop", gj_call_fop(call), why,
                     is_operation    ? ""
                     : way == CANNOT ? "; answered with EIO"
                                     : "; passed on unchanged");
    switch (way) {
        case FORWARD:
            return gj_wind_forward(call, 0);
        case UNWIND_SAME:
            return gj_answer_unwind(call, call->op_ret, call->op_errno, call->values);
        default:
            return gj_answer_fail(call, EIO);
    }
}
