#include "call/wind.h"

#include "call/answer.h"
#include "call/fop.h"

void
gj_wind(gj_call_t *call, int fop_id, int child_index, const gj_value_t *values, int watched, gj_values_t *made)
{
    call_frame_t *frame = call->frame;
    gj_instance_t *instance = call->instance;
    const gj_fop_t *fop = &gj_fops[fop_id];
    int had_owned = call->has_owned;
    gj_values_t owned;

    /* The reply can arrive, and end the call, before the child returns. So the call is not accessed after the wind. */
    if (had_owned) {
        owned = call->owned;
        call->has_owned = 0;
        if (values == call->owned.v)
            values = owned.v;
    }
    xlator_t *child = instance->children[child_index];
    if (!watched) {
        frame->local = NULL;
        gj_answer_count(call, 0);
        gj_call_give_back(call);
        fop->tail(frame, child, values);
    } else {
        call->wound_fop = fop_id;
        call->own_wound |= fop_id == gj_call_fop(call);
        frame->local = call;
        if (!fop->wind(frame, child, (void *)(uintptr_t)child_index, values))
            gj_answer_fail(call, ENOMEM);
    }
    if (made)
        gj_values_release(made);
    if (had_owned)
        gj_values_release(&owned);
}

void
gj_wind_forward(gj_call_t *call, int watched)
{
    int fop_id = gj_call_fop(call);
    gj_values_t made;

    call->is_remade = 0;
    if (!call->is_reply)
        return gj_wind(call, fop_id, 0, call->values, watched, NULL);
    /* Kept arguments end with the call, which may be before the child returns. */
    if (gj_values_own(&made, &gj_fops[fop_id].args, call->kept_args.v) != 0)
        return gj_answer_fail(call, ENOMEM);
    gj_wind(call, fop_id, 0, made.v, watched, &made);
}
