/* Lookups that fail, that are forwarded in several ways, and that go to all children. */
#include "peer.h"

static int32_t
forward(call_frame_t *frame, xlator_t *this, loc_t *loc, dict_t *xdata)
{
    STACK_WIND_TAIL(frame, FIRST_CHILD(this), FIRST_CHILD(this)->fops->lookup, loc, xdata);
    return 0;
}

static int32_t
fail(call_frame_t *frame, xlator_t *this, loc_t *loc, dict_t *xdata)
{
    if (!is_wanted(loc))
        return forward(frame, this, loc, xdata);
    STACK_UNWIND_STRICT(lookup, frame, -1, ENOENT, NULL, NULL, NULL, NULL);
    return 0;
}

static int32_t
answered(call_frame_t *frame, void *cookie, xlator_t *this, int32_t op_ret, int32_t op_errno, inode_t *inode,
         struct iatt *buf, dict_t *xdata, struct iatt *postparent)
{
    (void)cookie;
    (void)this;
    STACK_UNWIND_STRICT(lookup, frame, op_ret, op_errno, inode, buf, xdata, postparent);
    return 0;
}

static int32_t
call_back(call_frame_t *frame, xlator_t *this, loc_t *loc, dict_t *xdata)
{
    STACK_WIND(frame, answered, FIRST_CHILD(this), FIRST_CHILD(this)->fops->lookup, loc, xdata);
    return 0;
}

static int32_t
rebuild(call_frame_t *frame, xlator_t *this, loc_t *loc, dict_t *xdata)
{
    loc_t copy = {0};
    if (loc_copy(&copy, loc) != 0) {
        STACK_UNWIND_STRICT(lookup, frame, -1, ENOMEM, NULL, NULL, NULL, NULL);
        return 0;
    }
    STACK_WIND(frame, answered, FIRST_CHILD(this), FIRST_CHILD(this)->fops->lookup, &copy, xdata);
    loc_wipe(&copy);
    return 0;
}

/* The number of missing answers. */
struct pending {
    gf_atomic_t count;
};

static int32_t
one_answered(call_frame_t *frame, void *cookie, xlator_t *this, int32_t op_ret, int32_t op_errno, inode_t *inode,
             struct iatt *buf, dict_t *xdata, struct iatt *postparent)
{
    struct pending *pending = frame->local;
    (void)cookie;
    (void)this;
    if (GF_ATOMIC_DEC(pending->count) > 0)
        return 0;
    frame->local = NULL;
    STACK_UNWIND_STRICT(lookup, frame, op_ret, op_errno, inode, buf, xdata, postparent);
    free(pending);
    return 0;
}

static int32_t
fan_out(call_frame_t *frame, xlator_t *this, loc_t *loc, dict_t *xdata)
{
    xlator_list_t *child;
    int count = 0;
    struct pending *pending;
    if (!is_wanted(loc))
        return forward(frame, this, loc, xdata);
    pending = malloc(sizeof *pending);
    if (!pending) {
        STACK_UNWIND_STRICT(lookup, frame, -1, ENOMEM, NULL, NULL, NULL, NULL);
        return 0;
    }
    for (child = this->children; child; child = child->next)
        count++;
    GF_ATOMIC_INIT(pending->count, count);
    frame->local = pending;
    /* With the last answer the frame may end, but the list of children stays. */
    for (child = this->children; child; child = count > 0 ? child->next : NULL) {
        count--;
        STACK_WIND(frame, one_answered, child->xlator, child->xlator->fops->lookup, loc, xdata);
    }
    return 0;
}

void
fail_lookups(struct xlator_fops *fops)
{
    fops->lookup = fail;
}

void
forward_lookups(struct xlator_fops *fops)
{
    fops->lookup = forward;
}

void
call_back_lookups(struct xlator_fops *fops)
{
    fops->lookup = call_back;
}

void
rebuild_lookups(struct xlator_fops *fops)
{
    fops->lookup = rebuild;
}

void
fan_out_lookups(struct xlator_fops *fops)
{
    fops->lookup = fan_out;
}
