/*
 * The state machine of a call: a fop arrives from above, Java has a turn, a reply arrives from below, Java has another
 * turn. verdict.c carries out Java's decisions.
 */
#include "call/call.h"

#include "call/answer.h"
#include "call/fan.h"
#include "call/fault.h"
#include "call/fop.h"
#include "call/latency.h"
#include "call/parts.h"
#include "call/verdict.h"
#include "data/credentials.h"
#include "data/window.h"
#include "instance/instance.h"
#include "jvm/java.h"
#include "thread/barrier.h"
#include "thread/in_turn.h"
#include "thread/java_thread.h"
#include "thread/java_visit.h"
#include "thread/stack.h"

#define LOG_ONE_IN 1000
#define NO_WORKER "no worker thread could be started"

/* The caller has just read the clock. */
static void
take_turn(gj_call_t *call, int event)
{
    call->thread = gj_thread_number();
    gj_visit.now = call->looked_at; /* 0 if times are off */
    __atomic_store_n(&call->turns, call->turns + 1, __ATOMIC_RELAXED);
    __atomic_store_n(&call->pass, GJ_PASS_JAVA, __ATOMIC_RELEASE);
    gj_in_turn_begin();
    int verdict = gj_java_upcall(call->id, event);
    gj_in_turn_end();
    gj_latency_turn_ends(call); /* no other thread has the call until the exchange below */
    if (verdict == GJ_VERDICT_SUSPENDED) {
        uint32_t suspension = call->suspensions;
        uint64_t pass = gj_pass_of(suspension, GJ_PASS_SUSPENDED);
        if (gj_call_pass_on(call, &pass, gj_pass_of(suspension, GJ_PASS_PARKED)))
            return; /* the call may have ended */
        int decided = (int)(uint32_t)pass - GJ_PASS_DECIDED;
        verdict = decided >= 0 ? decided : GJ_VERDICT_NONE;
    }
    __atomic_store_n(&call->pass, GJ_PASS_OURS, __ATOMIC_RELEASE);
    gj_verdict_carry_out(call, verdict);
}

static void
run(gj_call_t *call, int event)
{
    gj_latency_turn_begins(call);
    take_turn(call, event);
}

/* Fails a fop that has entered but has no call. */
static void
turn_away(call_frame_t *frame, gj_counts_part_t *part, int fop_id, int32_t op_errno)
{
    gj_counts_add(part, &part->answered, 1);
    gj_fops[fop_id].unwind(frame, -1, op_errno, gj_no_values);
}

/*
 * Handles a fop that has entered a version into which none enters any more, or an unhooked fop: its thread has read the
 * version, or the xlator's fops, just before a change.
 */
static void
enter_elsewhere(call_frame_t *frame, gj_instance_t *instance, gj_counts_part_t *part, int fop_id,
                const gj_value_t *args)
{
    xlator_t *this = instance->this;
    if (__atomic_load_n((gj_instance_t **)&this->private, __ATOMIC_ACQUIRE) != instance) {
        gj_counts_add(part, &part->answered, 1);
        return gj_enter(frame, this, fop_id, args);
    }
    if (__atomic_load_n(&instance->is_left, __ATOMIC_ACQUIRE))
        return turn_away(frame, part, fop_id, ENOTCONN);
    xlator_t *child = instance->children[0];
    gj_counts_add(part, &part->answered, 1);
    gj_fops[fop_id].tail(frame, child, args);
}

/* Fails a fop that gets no call record. */
static void
refuse(call_frame_t *frame, gj_instance_t *instance, gj_counts_part_t *part, int fop_id)
{
    static uint64_t refused;
    __atomic_fetch_add(&instance->failures, 1, __ATOMIC_RELAXED);
    gj_counts_add(part, &part->failures, 1);
    if (__atomic_fetch_add(&refused, 1, __ATOMIC_RELAXED) % LOG_ONE_IN == 0)
        gf_log(instance->this->name, GF_LOG_ERROR,
               "fop %s: no memory for a call record, or more than 65536 calls in flight; answered with ENOMEM",
               gj_fops[fop_id].name);
    turn_away(frame, part, fop_id, ENOMEM);
}

static void
run_on_worker(gj_job_t *job)
{
    gj_call_t *call = gj_call_of_job(job);
    THIS = call->instance->this;
    run(call, call->event);
}

/* Returns the file that a fop names by its fd or loc. The call owns its arguments. */
static uintptr_t
target(const gj_call_t *call)
{
    const gj_shape_t *shape = call->owned.shape;
    for (uint32_t i = 0; call->has_owned && i < shape->count; i++) {
        const gj_value_t *value = &call->owned.v[i];
        if (shape->slots[i].kind == GJ_KIND_FD && value->fd)
            return (uintptr_t)value->fd->inode;
        if (shape->slots[i].kind == GJ_KIND_LOC && value->loc)
            return (uintptr_t)(value->loc->inode ? value->loc->inode : value->loc->parent);
    }
    return 0;
}

/* Fops on one file run in their order of arrival, and may wait for replies. */
static int
submit(gj_call_t *call, int event)
{
    call->event = event;
    return event == GJ_EVENT_FOP ? gj_worker_submit_in_order(&call->job, run_on_worker, target(call))
                                 : gj_worker_submit(&call->job, run_on_worker);
}

/* Passes the call to a worker thread, because Java must not run on this stack. */
static void
hop(gj_call_t *call, int event, const gj_shape_t *shape, const gj_value_t *values)
{
    if (gj_values_own(&call->owned, shape, values) != 0) {
        if (call->role != GJ_ROLE_OPERATION)
            return gj_answer_fail(call, ENOMEM);
        *gj_field(call, GJ_OP_RET) = -1; /* another thread waits for the call */
        *gj_field(call, GJ_OP_ERRNO) = ENOMEM;
        *gj_field(call, GJ_PRESENT) = 0;
        call->values = gj_no_values;
    } else {
        call->has_owned = 1;
        call->values = call->owned.v;
        gj_window_fill(call, shape, call->values, ~0u);
    }
    if (submit(call, event) != 0)
        gj_fault_end(call, NO_WORKER);
}

void
gj_enter(call_frame_t *frame, xlator_t *this, int fop_id, const gj_value_t *args)
{
    gj_instance_t *instance = this->private;
    const gj_shape_t *shape = &gj_fops[fop_id].args;

    gj_counts_part_t *part = gj_counts_part(instance->fops[fop_id].counts);
    gj_counts_add(part, &part->entries, 1);
    gj_barrier_frequent();
    if (__builtin_expect(__atomic_load_n(&instance->fops[fop_id].is_closed, __ATOMIC_ACQUIRE), 0))
        return enter_elsewhere(frame, instance, part, fop_id, args);
    gj_call_t *call = gj_call_take();
    if (!call)
        return refuse(frame, instance, part, fop_id);
    call->instance = instance;
    call->frame = frame;
    call->values = args;
    *gj_field(call, GJ_INSTANCE) = instance->id;
    *gj_field(call, GJ_FOP) = fop_id;
    gj_latency_enters(call);
    memcpy(call->record + GJ_UNIQUE, &frame->root->unique, sizeof(uint64_t));
    gj_credentials_note(call, frame->root);
    gj_parts_note(call, &gj_fops[fop_id], args);
    gj_window_fill(call, shape, args, instance->fops[fop_id].wanted);
    if (gj_stack_allows_java())
        take_turn(call, GJ_EVENT_FOP);
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
        gf_log(this->name, GF_LOG_CRITICAL, "a reply of %s arrived at a frame that does not wait for one; dropped",
               gj_fops[fop_id].name);
        return;
    }
    frame->local = NULL; /* it no longer waits */
    if (call->role == GJ_ROLE_BRANCH)
        return gj_fan_reply(call, shape, op_ret, op_errno, reply);
    call->values = reply;
    call->is_reply = 1;
    call->op_ret = op_ret;
    call->op_errno = op_errno;
    *gj_field(call, GJ_OP_RET) = op_ret;
    *gj_field(call, GJ_OP_ERRNO) = op_errno;
    *gj_field(call, GJ_CHILD) = (int32_t)(uintptr_t)cookie;
    gj_window_fill(call, shape, reply, ~0u);
    if (gj_stack_allows_java())
        run(call, GJ_EVENT_REPLY);
    else
        hop(call, GJ_EVENT_REPLY, shape, reply);
}

void
gj_call_run_replies(gj_call_t *call)
{
    call->values = gj_no_values;
    call->is_reply = 1;
    call->wound_fop = -1;
    if (gj_stack_allows_java())
        return run(call, GJ_EVENT_REPLIES);
    if (submit(call, GJ_EVENT_REPLIES) == 0)
        return;
    gj_fan_t *replied = call->replied;
    call->replied = NULL;
    gj_fault_end(call, NO_WORKER);
    gj_fan_drop(replied);
}
