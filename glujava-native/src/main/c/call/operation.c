#include "call/operation.h"

#include "call/fop.h"
#include "call/parts.h"
#include "call/verdict.h"
#include "data/window.h"
#include "instance/instance.h"
#include "thread/in_turn.h"

#define NOT_STARTED -1

static void
own_frame(gj_call_t *call, call_frame_t *frame)
{
    call->frame = frame;
    frame->this = call->instance->this;
    frame->root->type = GF_OP_TYPE_FOP;
    __atomic_fetch_add(&call->instance->operations, 1, __ATOMIC_RELAXED);
}

int
gj_operation_copy_frame(gj_call_t *call, call_frame_t *from)
{
    call_frame_t *frame = copy_frame(from);
    if (!frame)
        return -1;
    /* Locks and leases on a brick belong to a client, which copy_frame leaves out. */
    if (from->root->client)
        frame->root->client = gf_client_ref(from->root->client);
    own_frame(call, frame);
    return 0;
}

void
gj_operation_end_frame(gj_call_t *call)
{
    call_stack_t *root = call->frame->root;
    client_t *client = root->client;
    call->frame->local = NULL;
    call->frame = NULL;
    STACK_DESTROY(root);
    if (client)
        gf_client_unref(client);
}

void
gj_operation_give_back(gj_call_t *call)
{
    gj_instance_t *instance = call->instance;
    if (call->frame)
        gj_operation_end_frame(call);
    if (call->has_owned)
        gj_values_release(&call->owned);
    gj_call_give_back(call);
    /* After this the instance may be gone. */
    __atomic_fetch_sub(&instance->operations, 1, __ATOMIC_RELEASE);
}

gj_call_t *
gj_operation_begin(gj_instance_t *instance)
{
    if (!__atomic_load_n(&instance->is_up, __ATOMIC_ACQUIRE)) {
        errno = ENOTCONN;
        return NULL;
    }
    gj_call_t *call = gj_call_take();
    call_frame_t *frame = call ? create_frame(instance->this, instance->this->ctx->pool) : NULL;
    if (!frame) {
        if (call)
            gj_call_give_back(call);
        errno = ENOMEM;
        return NULL;
    }
    call->role = GJ_ROLE_OPERATION;
    call->instance = instance;
    call->wound_fop = NOT_STARTED;
    own_frame(call, frame);
    *gj_field(call, GJ_INSTANCE) = instance->id;
    return call;
}

static int
is_started(gj_call_t *call)
{
    return call->wound_fop != NOT_STARTED;
}

void
gj_operation_end(gj_call_t *call)
{
    if (!is_started(call) || call->is_reply)
        gj_operation_give_back(call);
}

static void
wind(gj_call_t *call)
{
    static const gj_value_t nothing[GJ_MAX_SLOTS];
    gj_values_t args = call->owned;
    xlator_t *this = call->instance->this;
    int child = *gj_field(call, GJ_OUT_CHILD);
    int fop_id = call->wound_fop;
    call_frame_t *frame = call->frame;
    xlator_t *old_this = THIS;

    call->has_owned = 0;
    frame->local = call;
    THIS = this;
    /* The reply can come, and end the call, before the child has returned. */
    if (!gj_fops[fop_id].wind(frame, call->instance->children[child], (void *)(uintptr_t)child, args.v))
        gj_reply(frame, (void *)(uintptr_t)child, this, fop_id, -1, ENOMEM, nothing);
    gj_values_release(&args);
    THIS = old_this;
}

static void
wind_on_worker(gj_job_t *job)
{
    wind(gj_call_of_job(job));
}

int
gj_operation_start(gj_call_t *call)
{
    int fop_id = *gj_field(call, GJ_OUT_FOP);
    int child = *gj_field(call, GJ_OUT_CHILD);
    int error = 0;
    char fault[GJ_FAULT_SIZE];

    if (call->role != GJ_ROLE_OPERATION || is_started(call))
        return EINVAL;
    if (fop_id < 0 || fop_id >= GJ_FOP_COUNT || child < 0 || child >= call->instance->child_count)
        error = EINVAL;
    else if (gj_window_take(call, &gj_fops[fop_id].args, NULL, &call->owned) != 0)
        error = ENOMEM;
    else
        call->has_owned = 1;
    if (!error && gj_parts_args_fault(&gj_fops[fop_id], call->owned.v, NULL, fault)) {
        gj_verdict_complain(call->instance, "operation", fop_id, fault, "; not started");
        error = EINVAL;
    }
    if (!error) {
        gj_call_drop_kept(call);
        *gj_field(call, GJ_FOP) = fop_id;
        call->wound_fop = fop_id;
        /* In a turn of Java the stack below is a fop's: an operation must not grow on it. */
        if (!gj_in_turn())
            wind(call);
        else if (gj_worker_submit(&call->job, wind_on_worker) != 0)
            error = EAGAIN;
    }
    if (error)
        gj_operation_give_back(call);
    return error;
}
