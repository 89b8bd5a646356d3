/*
 * The state machine of a call. Java says what is to be done (a verdict) and returns; only then is it done, here. So no
 * Java frame is ever below a GlusterFS frame, and a call whose Java side says nothing at all is still answered.
 */
#include "call.h"

#include "fop.h"
#include "instance.h"
#include "java.h"
#include "stack.h"
#include "window.h"
#include "worker.h"

/* Of a failure that may come with every fop, the first are logged, and then one of many. */
#define LOG_FIRST 100
#define LOG_ONE_IN 1000

static const gj_value_t nothing[GJ_MAX_SLOTS];

static void
answered(gj_instance_t *instance)
{
    __atomic_fetch_add(&instance->answered, 1, __ATOMIC_RELAXED);
}

static int
call_fop(gj_call_t *call)
{
    return *gj_field(call, GJ_FOP);
}

/* Answers the parent; the call is over. */
static void
unwind(gj_call_t *call, int32_t op_ret, int32_t op_errno, const gj_value_t *reply)
{
    call_frame_t *frame = call->frame;
    const gj_fop_t *fop = &gj_fops[call_fop(call)];
    int had_owned = call->has_owned;
    gj_values_t owned;

    /* What is unwound must live until the parent has seen it, the call need not. */
    if (had_owned) {
        owned = call->owned;
        if (reply == call->owned.v)
            reply = owned.v;
    }
    answered(call->instance);
    frame->local = NULL;
    gj_call_give_back(call);
    fop->unwind(frame, op_ret, op_errno, reply);
    if (had_owned)
        gj_values_release(&owned);
}

static void
fail(gj_call_t *call, int32_t op_errno)
{
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
        answered(instance);
        gj_call_give_back(call);
        fop->tail(frame, child, values);
    } else {
        call->wound_fop = fop_id;
        frame->local = call;
        if (!fop->wind(frame, child, (void *)(uintptr_t)child_index, values))
            fail(call, ENOMEM);
    }
    if (made)
        gj_values_release(made);
    if (had_owned)
        gj_values_release(&owned);
}

static void
broken(gj_call_t *call, const char *why)
{
    static uint64_t times;
    __atomic_fetch_add(&call->instance->failures, 1, __ATOMIC_RELAXED);
    /* A JVM without memory fails every fop: the first tells enough. */
    if (why && __atomic_fetch_add(&times, 1, __ATOMIC_RELAXED) % LOG_ONE_IN < LOG_FIRST)
        gf_log(call->instance->this->name, GF_LOG_ERROR, "fop %s: %s; answered with EIO",
               gj_fops[call_fop(call)].name, why);
    fail(call, EIO);
}

/* The arguments that the fop came with; NULL when they are gone. */
static const gj_value_t *
own_args(gj_call_t *call)
{
    if (!call->is_reply)
        return call->values;
    return call->has_kept_args ? call->kept_args.v : NULL;
}

static void
forward(gj_call_t *call, int watched)
{
    int fop_id = call_fop(call);
    gj_values_t made;

    if (!call->is_reply)
        return wind(call, fop_id, 0, call->values, watched, NULL);
    if (!call->has_kept_args)
        return broken(call, "Java forwarded arguments that are gone");
    /* Kept arguments end with the call, which may be before the child returns. */
    if (gj_values_own(&made, &gj_fops[fop_id].args, call->kept_args.v) != 0)
        return fail(call, ENOMEM);
    wind(call, fop_id, 0, made.v, watched, &made);
}

static void
wind_made(gj_call_t *call, int watched)
{
    int fop_id = *gj_field(call, GJ_OUT_FOP);
    int child_index = *gj_field(call, GJ_OUT_CHILD);
    int same_fop = fop_id == call_fop(call);
    gj_values_t made;

    if (fop_id < 0 || fop_id >= GJ_FOP_COUNT || (!watched && !same_fop))
        return broken(call, "Java wound a fop that cannot be wound here");
    if (child_index < 0 || child_index >= call->instance->child_count)
        return broken(call, "Java wound to a child that does not exist");
    const gj_value_t *originals = same_fop ? own_args(call) : NULL;
    if (gj_window_take(call, &gj_fops[fop_id].args, originals, &made) != 0)
        return fail(call, errno);
    gj_call_drop_kept(call);
    wind(call, fop_id, child_index, made.v, watched, &made);
}

static void
unwind_made(gj_call_t *call)
{
    int fop_id = call_fop(call);
    int32_t op_ret = *gj_field(call, GJ_OP_RET);
    int32_t op_errno = *gj_field(call, GJ_OP_ERRNO);
    const gj_value_t *originals = call->is_reply && call->wound_fop == fop_id ? call->values : NULL;
    gj_values_t made;

    if (gj_window_take(call, &gj_fops[fop_id].reply, originals, &made) != 0)
        return fail(call, errno);
    unwind(call, op_ret, op_errno, made.v);
    gj_values_release(&made);
}

static void
carry_out(gj_call_t *call, int verdict)
{
    switch (verdict) {
        case GJ_VERDICT_FORWARD:
        case GJ_VERDICT_FORWARD_WATCHED:
            return forward(call, verdict == GJ_VERDICT_FORWARD_WATCHED);
        case GJ_VERDICT_WIND:
        case GJ_VERDICT_WIND_WATCHED:
            return wind_made(call, verdict == GJ_VERDICT_WIND_WATCHED);
        case GJ_VERDICT_UNWIND_SAME:
            if (!call->is_reply || call->wound_fop != call_fop(call))
                return broken(call, "Java unwound a reply that is not there");
            return unwind(call, call->op_ret, call->op_errno, call->values);
        case GJ_VERDICT_UNWIND:
            return unwind_made(call);
        case GJ_VERDICT_FAIL:
            return fail(call, *gj_field(call, GJ_OP_ERRNO));
        case GJ_VERDICT_BROKEN: /* Java has said why */
            return broken(call, NULL);
        default:
            return broken(call, "Java gave no answer (was the JVM out of memory or stack?)");
    }
}

/* From one hand to the next, unless it is in another: then from says in which. */
static int
pass_on(gj_call_t *call, int *from, int to)
{
    return __atomic_compare_exchange_n(&call->pass, from, to, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
}

void
gj_call_run(gj_call_t *call, int event)
{
    __atomic_store_n(&call->pass, GJ_PASS_JAVA, __ATOMIC_RELAXED);
    int verdict = gj_java_upcall(call->id, event);
    if (verdict == GJ_VERDICT_SUSPENDED) {
        int pass = GJ_PASS_SUSPENDED;
        if (pass_on(call, &pass, GJ_PASS_PARKED))
            return; /* it may be over already */
        verdict = pass >= GJ_PASS_DECIDED ? pass - GJ_PASS_DECIDED : GJ_VERDICT_NONE;
    }
    __atomic_store_n(&call->pass, GJ_PASS_OURS, __ATOMIC_RELEASE);
    carry_out(call, verdict);
}

int
gj_call_suspend(gj_call_t *call)
{
    int fop_id = call->is_reply ? call->wound_fop : call_fop(call);
    const gj_shape_t *shape = call->is_reply ? &gj_fops[fop_id].reply : &gj_fops[fop_id].args;
    if (__atomic_load_n(&call->pass, __ATOMIC_ACQUIRE) != GJ_PASS_JAVA)
        return EINVAL;
    if (!call->has_owned) {
        if (gj_values_own(&call->owned, shape, call->values) != 0)
            return ENOMEM;
        call->has_owned = 1;
        call->values = call->owned.v;
    }
    /* Now everything can be asked for, and it stands elsewhere. */
    gj_window_fill(call, shape, call->values, ~0u);
    __atomic_store_n(&call->pass, GJ_PASS_SUSPENDED, __ATOMIC_RELEASE);
    return 0;
}

int
gj_call_keep_args(gj_call_t *call)
{
    const gj_shape_t *shape = &gj_fops[call_fop(call)].args;
    if (call->is_reply || __atomic_load_n(&call->pass, __ATOMIC_ACQUIRE) != GJ_PASS_JAVA)
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
gj_call_resume(gj_call_t *call, int verdict)
{
    int known = verdict > GJ_VERDICT_NONE && verdict <= GJ_VERDICT_BROKEN ? verdict : GJ_VERDICT_NONE;
    int pass = GJ_PASS_SUSPENDED;
    if (pass_on(call, &pass, GJ_PASS_DECIDED + known))
        return 1;
    if (pass != GJ_PASS_PARKED || !pass_on(call, &pass, GJ_PASS_OURS))
        return 0;

    /* A Java thread has no THIS of its own, and GlusterFS takes memory accounts and contexts from it. */
    xlator_t *old_this = THIS;
    THIS = call->instance->this;
    carry_out(call, verdict);
    THIS = old_this;
    return 1;
}

/* Fails a fop that has no call record to be a call. */
static void
refuse(call_frame_t *frame, gj_instance_t *instance, int fop_id)
{
    static uint64_t refused;
    __atomic_fetch_add(&instance->failures, 1, __ATOMIC_RELAXED);
    if (__atomic_fetch_add(&refused, 1, __ATOMIC_RELAXED) % LOG_ONE_IN == 0)
        gf_log(instance->this->name, GF_LOG_ERROR,
               "fop %s: no memory for a call record, or more than 65536 calls in flight; answered with ENOMEM",
               gj_fops[fop_id].name);
    gj_fops[fop_id].unwind(frame, -1, ENOMEM, nothing);
}

/* Gives the call to a worker thread, which may run Java where this stack may not. */
static void
hop(gj_call_t *call, int event, const gj_shape_t *shape, const gj_value_t *values)
{
    if (gj_values_own(&call->owned, shape, values) != 0)
        return fail(call, ENOMEM);
    call->has_owned = 1;
    call->values = call->owned.v;
    gj_window_fill(call, shape, call->values, ~0u);
    if (gj_worker_submit(call, event) != 0)
        broken(call, "no worker thread could be started");
}

void
gj_enter(call_frame_t *frame, xlator_t *this, int fop_id, const gj_value_t *args)
{
    gj_instance_t *instance = this->private;
    const gj_shape_t *shape = &gj_fops[fop_id].args;
    gj_call_t *call = gj_call_take();

    if (!call)
        return refuse(frame, instance, fop_id);
    __atomic_fetch_add(&instance->fops[fop_id].entries, 1, __ATOMIC_RELAXED);
    call->instance = instance;
    call->frame = frame;
    call->values = args;
    *gj_field(call, GJ_INSTANCE) = instance->id;
    *gj_field(call, GJ_FOP) = fop_id;
    memcpy(call->record + GJ_UNIQUE, &frame->root->unique, sizeof(uint64_t));
    *gj_field(call, GJ_UID) = frame->root->uid;
    *gj_field(call, GJ_GID) = frame->root->gid;
    *gj_field(call, GJ_PID) = frame->root->pid;
    gj_window_fill(call, shape, args, instance->fops[fop_id].wanted);
    if (gj_stack_allows_java())
        gj_call_run(call, GJ_EVENT_FOP);
    else
        hop(call, GJ_EVENT_FOP, shape, args);
}

void
gj_reply(call_frame_t *frame, void *cookie, xlator_t *this, int fop_id, int32_t op_ret, int32_t op_errno,
         const gj_value_t *reply)
{
    gj_call_t *call = frame->local;
    const gj_shape_t *shape = &gj_fops[fop_id].reply;

    if (!call || call->frame != frame || call->wound_fop != fop_id) {
        gf_log(this->name, GF_LOG_CRITICAL, "a reply of %s came to a frame that does not wait for it; dropped",
               gj_fops[fop_id].name);
        return;
    }
    frame->local = NULL; /* it waits no more */
    call->values = reply;
    call->is_reply = 1;
    call->op_ret = op_ret;
    call->op_errno = op_errno;
    *gj_field(call, GJ_OP_RET) = op_ret;
    *gj_field(call, GJ_OP_ERRNO) = op_errno;
    *gj_field(call, GJ_CHILD) = (int32_t)(uintptr_t)cookie;
    gj_window_fill(call, shape, reply, ~0u);
    if (gj_stack_allows_java())
        gj_call_run(call, GJ_EVENT_REPLY);
    else
        hop(call, GJ_EVENT_REPLY, shape, reply);
}
