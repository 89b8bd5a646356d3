#include "call/answer.h"

#include "call/fop.h"

void
gj_answer_unwind(gj_call_t *call, int32_t op_ret, int32_t op_errno, const gj_value_t *reply)
{
    call_frame_t *frame = call->frame;
    const gj_fop_t *fop = &gj_fops[gj_call_fop(call)];
    int had_owned = call->has_owned;
    gj_values_t owned;

    /* The parent reads the values after the call may have ended, so they must not belong to it. */
    if (had_owned) {
        owned = call->owned;
        if (reply == call->owned.v)
            reply = owned.v;
    }
    gj_answer_count(call, op_ret < 0);
    frame->local = NULL;
    gj_call_give_back(call);
    fop->unwind(frame, op_ret, op_errno, reply);
    if (had_owned)
        gj_values_release(&owned);
}
