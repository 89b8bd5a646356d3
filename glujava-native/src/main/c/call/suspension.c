#include "call/suspension.h"

#include "call/fop.h"
#include "call/latency.h"
#include "call/verdict.h"
#include "data/window.h"
#include "instance/instance.h"

/* Copies the arguments or the reply that the call borrows, so that it owns them. */
static int
own_turn(gj_call_t *call)
{
    const gj_shape_t *shape = call->is_reply ? &gj_fops[call->wound_fop].reply : &gj_fops[gj_call_fop(call)].args;
    if (!call->has_owned) {
        if (gj_values_own(&call->owned, shape, call->values) != 0)
            return -1;
        call->has_owned = 1;
        call->values = call->owned.v;
    }
    /* Fills the window again from the copies, with all values. */
    gj_window_fill(call, shape, call->values, ~0u);
    return 0;
}

int
gj_call_suspend(gj_call_t *call)
{
    if (gj_call_pass(call) != GJ_PASS_JAVA)
        return EINVAL;
    /* The replies of a fan belong to its branches, and are owned. */
    if (!call->replied && own_turn(call) != 0)
        return ENOMEM;
    call->suspended_at = gj_now_seconds();
    call->suspensions++;
    *gj_field(call, GJ_SUSPENSION) = (int32_t)call->suspensions;
    __atomic_store_n(&call->pass, gj_pass_of(call->suspensions, GJ_PASS_SUSPENDED), __ATOMIC_RELEASE);
    return 0;
}

int
gj_call_keep_args(gj_call_t *call)
{
    const gj_shape_t *shape = &gj_fops[gj_call_fop(call)].args;
    if (call->is_reply || gj_call_pass(call) != GJ_PASS_JAVA)
        return EINVAL;
    if (call->has_kept_args)
        return 0;
    if (gj_values_own(&call->kept_args, shape, call->values) != 0)
        return ENOMEM;
    call->has_kept_args = 1;
    gj_window_fill_kept(call, shape, call->kept_args.v);
    return 0;
}

int
gj_call_resume(gj_call_t *call, uint32_t suspension, int verdict)
{
    int known = verdict > GJ_VERDICT_NONE && verdict <= GJ_VERDICT_BROKEN ? verdict : GJ_VERDICT_NONE;
    uint64_t pass = gj_pass_of(suspension, GJ_PASS_SUSPENDED);
    if (gj_call_pass_on(call, &pass, gj_pass_of(suspension, GJ_PASS_DECIDED + known)))
        return 1;
    if (pass != gj_pass_of(suspension, GJ_PASS_PARKED) || !gj_call_pass_on(call, &pass, GJ_PASS_OURS))
        return 0;

    /* A Java thread has no THIS. GlusterFS takes memory accounts and contexts from it. */
    xlator_t *old_this = THIS;
    THIS = call->instance->this;
    gj_latency_resumes(call);
    gj_verdict_carry_out(call, verdict);
    THIS = old_this;
    return 1;
}
