#include "above.h"

#include "call/call.h"
#include "ended.h"
#include "observe.h"
#include "world.h"

static xlator_t *above;

void
above_start(void)
{
    above = world_xlator("above", NULL);
    THIS = above;
}

call_frame_t *
above_frame(void)
{
    call_frame_t *frame = world_frame(above);
    frame->root->pid = (pid_t)now.number;
    return frame;
}

void
above_winds(call_frame_t *frame, xlator_t *to, const gj_value_t *args)
{
    if (!gj_fops[now.fop].wind(frame, to, &now, args))
        complain("above could not wind");
}

/* The generated reply callbacks call this: an answer has arrived. */
void
gj_reply(call_frame_t *frame, void *cookie, xlator_t *this, int fop, int32_t op_ret, int32_t op_errno,
         const gj_value_t *reply)
{
    if (cookie != &now || this != above || THIS != above || fop != now.fop)
        complain("the answer came with another cookie, translator or fop");
    observe_reply("answered", fop, op_ret, op_errno, reply);
    if (op_ret != now.op_ret || op_errno != now.op_errno)
        complain("answered with %d, errno %d; expected %d, errno %d", op_ret, op_errno, now.op_ret, now.op_errno);
    if (now.looks)
        now.looks(reply);
    else
        compare_values("answer", &now.reply, now.reply_is, reply);
    if (end_stack(frame->root) != 0)
        complain("a frame was answered while its local was set");
    __atomic_fetch_add(&now.answers, 1, __ATOMIC_RELEASE);
}
