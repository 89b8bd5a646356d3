/*
 * A verdict is carried out after Java has returned. So no Java frame is ever below a GlusterFS frame, and a call whose
 * Java side says nothing at all is still answered.
 */
#include "call/verdict.h"

#include "call/fan.h"
#include "call/fop.h"
#include "call/operation.h"
#include "call/parts.h"
#include "data/window.h"
#include "instance/instance.h"
#include "monitor/latency.h"

static const gj_value_t nothing[GJ_MAX_SLOTS];

static void
answered(gj_call_t *call, int is_error)
{
    gj_latency_answered(call, is_error);
    __atomic_fetch_add(&call->instance->answered, 1, __ATOMIC_RELEASE);
}

/* Answers the parent; the call is over. */
static void
unwind(gj_call_t *call, int32_t op_ret, int32_t op_errno, const gj_value_t *reply)
{
    call_frame_t *frame = call->frame;
    const gj_fop_t *fop = &gj_fops[gj_call_fop(call)];
    int had_owned = call->has_owned;
    gj_values_t owned;

    /* What is unwound must live until the parent has seen it, the call need not. */
    if (had_owned) {
        owned = call->owned;
        if (reply == call->owned.v)
            reply = owned.v;
    }
    answered(call, op_ret < 0);
    frame->local = NULL;
    gj_call_give_back(call);
    fop->unwind(frame, op_ret, op_errno, reply);
    if (had_owned)
        gj_values_release(&owned);
}

void
gj_verdict_fail(gj_call_t *call, int32_t op_errno)
{
    if (call->role == GJ_ROLE_OPERATION)
        return gj_operation_end(call); /* there is nobody to answer */
    unwind(call, -1, op_errno > 0 ? op_errno : EIO, nothing);
}

/* Winds; what the values are made of is released when the child has returned. */
static void
wind(gj_call_t *call, int fop_id, int child_index, const gj_value_t *values, int watched, gj_values_t *made)
{
    call_frame_t *frame = call->frame;
    gj_instance_t *instance = call->instance;
    const gj_fop_t *fop = &gj_fops[fop_id];
    int had_owned = call->has_owned;
    gj_values_t owned;

    /* The reply can come, and end the call, before the child has returned: nothing of the call is touched after. */
    if (had_owned) {
        owned = call->owned;
        call->has_owned = 0;
        if (values == call->owned.v)
            values = owned.v;
    }
    xlator_t *child = instance->children[child_index];
    if (!watched) {
        frame->local = NULL;
        answered(call, 0);
        gj_call_give_back(call);
        fop->tail(frame, child, values);
    } else {
        call->wound_fop = fop_id;
        call->own_wound |= fop_id == gj_call_fop(call);
        frame->local = call;
        if (!fop->wind(frame, child, (void *)(uintptr_t)child_index, values))
            gj_verdict_fail(call, ENOMEM);
    }
    if (made)
        gj_values_release(made);
    if (had_owned)
        gj_values_release(&owned);
}

const gj_value_t *
gj_verdict_own_args(gj_call_t *call)
{
    if (!call->is_reply)
        return call->values;
    return call->has_kept_args ? call->kept_args.v : NULL;
}

static void
forward(gj_call_t *call, int watched)
{
    int fop_id = gj_call_fop(call);
    gj_values_t made;

    call->is_remade = 0;
    if (!call->is_reply)
        return wind(call, fop_id, 0, call->values, watched, NULL);
    /* Kept arguments end with the call, which may be before the child returns. */
    if (gj_values_own(&made, &gj_fops[fop_id].args, call->kept_args.v) != 0)
        return gj_verdict_fail(call, ENOMEM);
    wind(call, fop_id, 0, made.v, watched, &made);
}

/* Whether the child's reply cannot be unwound as it is; then the fault is in words. Only Java's arguments can cause it. */
static int
is_reply_wrong(const gj_call_t *call, char *fault)
{
    return call->is_remade &&
           gj_parts_reply_fault(call, call->op_ret, call->op_errno, call->values, call->values, fault);
}

/* How a fop can still go past the translator, as if that were not there. */
enum { CANNOT, FORWARD, UNWIND_SAME };

static int
way_past(gj_call_t *call)
{
    int fop_id = gj_call_fop(call);
    if (call->role != GJ_ROLE_FOP)
        return CANNOT;
    char fault[GJ_FAULT_SIZE];
    if (call->is_reply && call->wound_fop == fop_id)
        return is_reply_wrong(call, fault) ? CANNOT : UNWIND_SAME;
    return gj_verdict_own_args(call) && !call->own_wound ? FORWARD : CANNOT;
}

void
gj_verdict_complain(gj_instance_t *instance, const char *what, int fop_id, const char *why, const char *end)
{
    /* A JVM without memory fails every fop. */
    uint64_t left_out;
    if (!gj_throttle_admits(&instance->complaints, &left_out))
        return;
    char more[64] = "";
    if (left_out > 0)
        snprintf(more, sizeof(more), " (and %" PRIu64 " such messages were left out)", left_out);
    gf_log(instance->this->name, GF_LOG_ERROR, "%s %s: %s%s%s", what, gj_fops[fop_id].name, why, end, more);
}

void
gj_verdict_broken(gj_call_t *call, const char *why)
{
    gj_instance_t *instance = call->instance;
    int is_operation = call->role == GJ_ROLE_OPERATION;
    int way = instance->policy.passes_on ? way_past(call) : CANNOT;
    __atomic_fetch_add(&instance->failures, 1, __ATOMIC_RELAXED);
    if (call->role == GJ_ROLE_FOP)
        gj_latency_failed(instance, gj_call_fop(call));
    gj_policy_failed(&instance->policy, instance->this);
    if (why)
        gj_verdict_complain(instance, is_operation ? "operation" : "fop", gj_call_fop(call), why,
                            is_operation ? "" : way == CANNOT ? "; answered with EIO" : "; passed on unchanged");
    switch (way) {
        case FORWARD:
            return forward(call, 0);
        case UNWIND_SAME:
            return unwind(call, call->op_ret, call->op_errno, call->values);
        default:
            return gj_verdict_fail(call, EIO);
    }
}

static void
wind_made(gj_call_t *call, int watched)
{
    int fop_id = *gj_field(call, GJ_OUT_FOP);
    int child_index = *gj_field(call, GJ_OUT_CHILD);
    int same_fop = fop_id == gj_call_fop(call);
    gj_values_t made;
    char fault[GJ_FAULT_SIZE];

    if (fop_id < 0 || fop_id >= GJ_FOP_COUNT || (!watched && !same_fop))
        return gj_verdict_broken(call, "Java wound a fop that cannot be wound here");
    if (child_index < 0 || child_index >= call->instance->child_count)
        return gj_verdict_broken(call, "Java wound to a child that does not exist");
    const gj_value_t *originals = same_fop ? gj_verdict_own_args(call) : NULL;
    if (gj_window_take(call, &gj_fops[fop_id].args, originals, &made) != 0)
        return gj_verdict_fail(call, errno);
    if (gj_parts_args_fault(&gj_fops[fop_id], made.v, originals, fault)) {
        gj_values_release(&made);
        return gj_verdict_broken(call, fault);
    }
    gj_call_drop_kept(call);
    call->is_remade = same_fop;
    wind(call, fop_id, child_index, made.v, watched, &made);
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
        return gj_verdict_fail(call, errno);
    if (op_ret != -1 && gj_parts_reply_fault(call, op_ret, op_errno, made.v, originals, fault)) {
        gj_values_release(&made);
        return gj_verdict_broken(call, fault);
    }
    unwind(call, op_ret, op_errno, made.v);
    gj_values_release(&made);
}

static void
carry_out(gj_call_t *call, int verdict)
{
    char fault[GJ_FAULT_SIZE];
    switch (verdict) {
        case GJ_VERDICT_FORWARD:
        case GJ_VERDICT_FORWARD_WATCHED:
            if (!gj_verdict_own_args(call))
                return gj_verdict_broken(call, "Java forwarded arguments that are gone");
            return forward(call, verdict == GJ_VERDICT_FORWARD_WATCHED);
        case GJ_VERDICT_WIND:
        case GJ_VERDICT_WIND_WATCHED:
            return wind_made(call, verdict == GJ_VERDICT_WIND_WATCHED);
        case GJ_VERDICT_UNWIND_SAME:
            if (!call->is_reply || call->wound_fop != gj_call_fop(call))
                return gj_verdict_broken(call, "Java unwound a reply that is not there");
            if (is_reply_wrong(call, fault))
                return gj_verdict_broken(call, fault);
            return unwind(call, call->op_ret, call->op_errno, call->values);
        case GJ_VERDICT_UNWIND:
            return unwind_made(call);
        case GJ_VERDICT_WIND_ALL:
        case GJ_VERDICT_WIND_FIRST:
            return gj_fan_wind(call, verdict == GJ_VERDICT_WIND_FIRST);
        case GJ_VERDICT_FAIL:
            return gj_verdict_fail(call, *gj_field(call, GJ_OP_ERRNO));
        case GJ_VERDICT_BROKEN: /* Java has said why */
            return gj_verdict_broken(call, NULL);
        default:
            return gj_verdict_broken(call, "Java gave no answer (was the JVM out of memory or stack?)");
    }
}

void
gj_verdict_carry_out(gj_call_t *call, int verdict)
{
    if (call->role == GJ_ROLE_OPERATION && verdict == GJ_VERDICT_DONE)
        return gj_operation_end(call);
    if (call->role == GJ_ROLE_OPERATION)
        return gj_verdict_broken(call, "Java did not take its reply (was the JVM out of memory or stack?)");

    /* After the verdict the call may be another's: what hangs on this one is taken off before. */
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
