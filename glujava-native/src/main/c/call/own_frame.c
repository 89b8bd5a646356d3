#include "call/own_frame.h"

#include "instance/instance.h"

void
gj_own_frame_use(gj_call_t *call, call_frame_t *frame)
{
    call->frame = frame;
    frame->this = call->instance->this;
    frame->root->type = GF_OP_TYPE_FOP;
    __atomic_fetch_add(&call->instance->operations, 1, __ATOMIC_RELAXED);
}

int
gj_own_frame_copy(gj_call_t *call, call_frame_t *from)
{
    call_frame_t *frame = copy_frame(from);
    if (!frame)
        return -1;
    /* Sets the client, which copy_frame omits: locks and leases on a brick belong to a client. */
    if (from->root->client)
        frame->root->client = gf_client_ref(from->root->client);
    gj_own_frame_use(call, frame);
    return 0;
}

void
gj_own_frame_end(gj_call_t *call)
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
gj_own_frame_give_back(gj_call_t *call)
{
    gj_instance_t *instance = call->instance;
    if (call->frame)
        gj_own_frame_end(call);
    if (call->has_owned)
        gj_values_release(&call->owned);
    gj_call_give_back(call);
    /* After this the instance may have been freed. */
    __atomic_fetch_sub(&instance->operations, 1, __ATOMIC_RELEASE);
}
