/*
 * Carries out verdicts after Java has returned. So no Java frame is ever below a GlusterFS frame, and a call is
 * answered even if Java returns nothing.
 */
#include "call/verdict.h"

#include "call/answer.h"
#include "call/fan.h"
#include "call/fault.h"
#include "call/fop.h"
#include "call/operation.h"
#include "call/parts.h"
#include "call/wind.h"
#include "data/window.h"
#include "instance/instance.h"

static void
wind_made(gj_call_t *call, int watched)
{
    int fop_id = *gj_field(call, GJ_OUT_FOP);
    int child_index = *gj_field(call, GJ_OUT_CHILD);
    int same_fop = fop_id == gj_call_fop(call);
    gj_values_t made;
    char fault[GJ_FAULT_SIZE];

    if (fop_id < 0 || fop_id >= GJ_FOP_COUNT || (!watched && !same_fop))
        return gj_fault_end(call, "Java wound a fop that cannot be wound here");
    if (child_index < 0 || child_index >= call->instance->child_count)
        return gj_fault_end(call, "Java wound to a child that does not exist");
    const gj_value_t *originals = same_fop ? gj_wind_own_args(call) : NULL;
    if (gj_window_take(call, &gj_fops[fop_id].args, originals, &made) != 0)
        return gj_answer_fail(call, errno);
    if (gj_parts_args_fault(&gj_fops[fop_id], made.v, originals, fault)) {
        gj_values_release(&made);
        return gj_fault_end(call, fault);
    }
    gj_call_drop_kept(call);
    call->is_remade = same_fop;
    gj_wind(call, fop_id, child_index, made.v, watched, &made);
}

static void
unwind_made(gj_call_t *call)
{
    int fop_id = gj_call_fop(call);
    int32_t op_ret = *gj_field(call, GJ_OP_RET);
    int32_t op_errno = *gj_field(call, GJ_OP_ERRNO);
    const gj_value_t *originals = call->is_reply && call->wound_fop == fop_id ? call->values : NULL;
    gj_values_t made;
    char fault[GJ_FAULT_SIZE];

    if (gj_window_take(call, &gj_fops[fop_id].reply, originals, &made) != 0)
        return gj_answer_fail(call, errno);
    if (op_ret != -1 && gj_parts_reply_fault(call, op_ret, op_errno, made.v, originals, fault)) {
        gj_values_release(&made);
        return gj_fault_end(call, fault);
    }
    gj_answer_unwind(call, op_ret, op_errno, made.v);
    gj_values_release(&made);
}

static void
carry_out(gj_call_t *call, int verdict)
{
    char fault[GJ_FAULT_SIZE];
    switch (verdict) {
        case GJ_VERDICT_FORWARD:
        case GJ_VERDICT_FORWARD_WATCHED:
            if (!gj_wind_own_args(call))
                return gj_fault_end(call, "Java forwarded arguments that no longer exist");
            return gj_wind_forward(call, verdict == GJ_VERDICT_FORWARD_WATCHED);
        case GJ_VERDICT_WIND:
        case GJ_VERDICT_WIND_WATCHED:
            return wind_made(call, verdict == GJ_VERDICT_WIND_WATCHED);
        case GJ_VERDICT_UNWIND_SAME:
            if (!call->is_reply || call->wound_fop != gj_call_fop(call))
                return gj_fault_end(call, "Java unwound a reply that does not exist");
            if (gj_parts_is_reply_wrong(call, fault))
                return gj_fault_end(call, fault);
            return gj_answer_unwind(call, call->op_ret, call->op_errno, call->values);
        case GJ_VERDICT_UNWIND:
            return unwind_made(call);
        case GJ_VERDICT_WIND_ALL:
        case GJ_VERDICT_WIND_FIRST:
            return gj_fan_wind(call, verdict == GJ_VERDICT_WIND_FIRST);
        case GJ_VERDICT_FAIL:
            return gj_answer_fail(call, *gj_field(call, GJ_OP_ERRNO));
        case GJ_VERDICT_BROKEN: /* Java has logged the reason */
            return gj_fault_end(call, NULL);
        default:
            return gj_fault_end(call, "Java gave no answer (was the JVM out of memory or stack?)");
    }
}

void
gj_verdict_carry_out(gj_call_t *call, int verdict)
{
    if (call->role == GJ_ROLE_OPERATION && verdict == GJ_VERDICT_DONE)
        return gj_operation_end(call);
    if (call->role == GJ_ROLE_OPERATION)
        return gj_fault_end(call, "Java did not process its reply (was the JVM out of memory or stack?)");

    /* The verdict may end the call and reuse its record, so its kept objects are detached first. */
    gj_fan_t *replied = call->replied, *unused = NULL;
    call->replied = NULL;
    if (verdict != GJ_VERDICT_WIND_ALL && verdict != GJ_VERDICT_WIND_FIRST) {
        unused = call->fan;
        call->fan = NULL;
    }
    carry_out(call, verdict);
    gj_fan_drop(replied);
    gj_fan_drop(unused);
}
