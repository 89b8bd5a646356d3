#include "graph_child.h"

#include "fops.h"
#include "java_side.h"

void
child_begins(child_t *child, uint64_t ino)
{
    xlator_t *xl = child->xl;
    memset(child, 0, sizeof(*child));
    child->xl = xl;
    child->fop = -1;
    child->ino = ino;
}

static void
reply(child_t *child, call_frame_t *frame)
{
    struct iatt iatt = {.ia_ino = child->ino, .ia_type = IA_IFREG};
    struct iatt *there = child->op_ret < 0 ? NULL : &iatt;
    char target[] = "target";
    switch (child->fop) {
        case GJ_STAT:
            STACK_UNWIND_STRICT(stat, frame, child->op_ret, child->op_errno, there, NULL);
            break;
        case GJ_READLINK:
            STACK_UNWIND_STRICT(readlink, frame, child->op_ret, child->op_errno, target, there, NULL);
            break;
        case GJ_LOOKUP:
            STACK_UNWIND_STRICT(lookup, frame, child->op_ret, child->op_errno, NULL, there, NULL, there);
            break;
    }
    /* Borrowed until now. */
    memset(&iatt, 0xee, sizeof(iatt));
    memset(target, '!', sizeof(target) - 1);
}

void
child_replies(child_t *child)
{
    reply(child, __atomic_exchange_n(&child->held, NULL, __ATOMIC_ACQ_REL));
}

static void
wound(call_frame_t *frame, child_t *child, int fop, loc_t *loc, size_t size)
{
    child->winds++;
    child->fop = fop;
    child->size = size;
    child->thread = pthread_self();
    const char *path = loc ? loc->path ? loc->path : "no path" : "no loc";
    java_disturbs();
    snprintf(child->path, sizeof(child->path), "%s", path);
    /* A copy, because the reply may wind to this child again. */
    char seen[sizeof(child->path)];
    strcpy(seen, child->path);
    if (child->holds) {
        __atomic_store_n(&child->held, frame, __ATOMIC_RELEASE);
        return;
    }
    int stutters = child->stutters;
    reply(child, frame);
    java_disturbs();
    child->lost_args += strcmp(seen, path) != 0;
    if (stutters)
        reply(child, frame);
}

static void
enter(call_frame_t *frame, xlator_t *this, int fop, loc_t *loc, size_t size)
{
    child_t *child = this->private;
    __atomic_fetch_add(&child->inside, 1, __ATOMIC_ACQUIRE);
    wound(frame, child, fop, loc, size);
    __atomic_fetch_sub(&child->inside, 1, __ATOMIC_RELEASE);
}

static int32_t
child_stat(call_frame_t *frame, xlator_t *this, loc_t *loc, dict_t *xdata)
{
    (void)xdata;
    enter(frame, this, GJ_STAT, loc, 0);
    return 0;
}

static int32_t
child_readlink(call_frame_t *frame, xlator_t *this, loc_t *loc, size_t size, dict_t *xdata)
{
    (void)xdata;
    enter(frame, this, GJ_READLINK, loc, size);
    return 0;
}

static int32_t
child_lookup(call_frame_t *frame, xlator_t *this, loc_t *loc, dict_t *xdata)
{
    (void)xdata;
    enter(frame, this, GJ_LOOKUP, loc, 0);
    return 0;
}

void
child_start(child_t *child, const char *name)
{
    static struct xlator_fops fops = {.stat = child_stat, .readlink = child_readlink, .lookup = child_lookup};
    child->xl = world_xlator(name, &fops);
    child->xl->private = child;
}
