#include "call/operation.h"

#include "call/own_frame.h"
#include "instance/instance.h"

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
    call->wound_fop = GJ_NOT_STARTED;
    gj_own_frame_use(call, frame);
    *gj_field(call, GJ_INSTANCE) = instance->id;
    return call;
}

void
gj_operation_end(gj_call_t *call)
{
    if (!gj_operation_is_started(call) || call->is_reply)
        gj_own_frame_give_back(call);
}
