#include "call/operation_start.h"

#include "call/call.h"
#include "call/fault.h"
#include "call/fop.h"
#include "call/operation.h"
#include "call/own_frame.h"
#include "call/parts.h"
#include "data/window.h"
#include "instance/instance.h"
#include "thread/in_turn.h"

static void
wind(gj_call_t *call)
{
    gj_values_t args = call->owned;
    xlator_t *this = call->instance->this;
    int child = *gj_field(call, GJ_OUT_CHILD);
    int fop_id = call->wound_fop;
    call_frame_t *frame = call->frame;
    xlator_t *old_this = THIS;

    call->has_owned = 0;
    frame->local = call;
    THIS = this;
    /* The reply can arrive, and end the call, before the child returns. */
    if (!gj_fops[fop_id].wind(frame, call->instance->children[child], (void *)(uintptr_t)child, args.v))
        gj_reply(frame, (void *)(uintptr_t)child, this, fop_id, -1, ENOMEM, gj_no_values);
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

    if (call->role != GJ_ROLE_OPERATION || gj_operation_is_started(call))
        return EINVAL;
    if (fop_id < 0 || fop_id >= GJ_FOP_COUNT || child < 0 || child >= call->instance->child_count)
        error = EINVAL;
    else if (gj_window_take(call, &gj_fops[fop_id].args, NULL, &call->owned) != 0)
        error = ENOMEM;
    else
        call->has_owned = 1;
    if (!error && gj_parts_args_fault(&gj_fops[fop_id], call->owned.v, NULL, fault)) {
        gj_fault_log(call->instance, "operation", fop_id, fault, "; not started");
        error = EINVAL;
    }
    if (!error) {
        gj_call_drop_kept(call);
        *gj_field(call, GJ_FOP) = fop_id;
        call->wound_fop = fop_id;
        /* In a turn of Java, the stack below belongs to a fop. An operation must not run on it. */
        if (!gj_in_turn())
            wind(call);
        else if (gj_worker_submit(&call->job, wind_on_worker) != 0)
            error = EAGAIN;
    }
    if (error)
        gj_own_frame_give_back(call);
    return error;
}
