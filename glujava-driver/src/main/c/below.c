#include "below.h"

#include "call/call.h"
#include "modes.h"
#include "observe.h"
#include "sample_objects.h"
#include "world.h"
#include "wrong_parts.h"

/* A frame that waits for the replying thread. */
static struct {
    pthread_mutex_t lock;
    pthread_cond_t more;
    call_frame_t *frame;
    int fop;
    int busy;
} waiting = {.lock = PTHREAD_MUTEX_INITIALIZER, .more = PTHREAD_COND_INITIALIZER};

static xlator_t *leaf;

xlator_t *
below(void)
{
    return leaf;
}

sample_t
below_reply(void)
{
    const gj_fop_t *fop = &gj_fops[now.fop];
    sample_t made = sample_make(&fop->reply, now.style);
    if (fop->fd_part >= 0 && made.v[fop->fd_part].fd)
        made.v[fop->fd_part].fd = now.args.v[fop->fd_arg].fd;
    if (now.mode && now.mode->way == MAKES_WRONG)
        wrong_settle_reply(now.fop, &made);
    struct iatt *iatt = now.own_inode && fop->inode_part >= 0 ? made.v[fop->inode_part + 1].iatt : NULL;
    if (iatt) {
        memcpy(iatt->ia_gfid, now.own_inode->gfid, sizeof(uuid_t));
        iatt->ia_type = now.own_inode->ia_type;
    }
    return made;
}

static int
is_other(int fop)
{
    return now.other_first && fop == (now.fop == GJ_GETXATTR ? GJ_STAT : GJ_GETXATTR);
}

/* The values of a reply are borrowed, and freed when the unwind has returned. */
static void
reply(call_frame_t *frame, int fop)
{
    int other = is_other(fop);
    sample_t given = other ? sample_make(&gj_fops[fop].reply, SAMPLE_FULL) : below_reply();
    int32_t op_ret = other ? 0 : now.given_ret, op_errno = other ? 0 : now.given_errno;
    observe_reply("given", fop, op_ret, op_errno, given.v);
    gj_fops[fop].unwind(frame, op_ret, op_errno, given.v);
    sample_drop(&given);
}

static void *
reply_elsewhere(void *unused)
{
    THIS = leaf;
    for (;;) {
        pthread_mutex_lock(&waiting.lock);
        while (!waiting.frame)
            pthread_cond_wait(&waiting.more, &waiting.lock);
        call_frame_t *frame = waiting.frame;
        int fop = waiting.fop;
        waiting.frame = NULL;
        pthread_mutex_unlock(&waiting.lock);
        reply(frame, fop);
        __atomic_fetch_sub(&waiting.busy, 1, __ATOMIC_RELEASE);
    }
    return unused;
}

int
below_is_idle(void)
{
    return __atomic_load_n(&waiting.busy, __ATOMIC_ACQUIRE) == 0;
}

static void
hand_over(call_frame_t *frame, int fop)
{
    __atomic_fetch_add(&waiting.busy, 1, __ATOMIC_RELAXED);
    pthread_mutex_lock(&waiting.lock);
    waiting.frame = frame;
    waiting.fop = fop;
    pthread_cond_signal(&waiting.more);
    pthread_mutex_unlock(&waiting.lock);
}

/* The fop that the translator winds before the frame's own. */
static void
look_at_other(int fop, const gj_value_t *args)
{
    const loc_t *loc = args[0].loc;
    dict_t *xdata = args[fop == GJ_STAT ? 1 : 2].dict;
    now.others++;
    if (!loc || !loc->path || strcmp(loc->path, "/other") != 0 || !loc->name || strcmp(loc->name, "other") != 0 ||
        loc->gfid[7] != 1 || loc->gfid[15] != 2)
        complain("the other fop has another loc");
    if (fop == GJ_GETXATTR && (!args[1].string || strcmp(args[1].string, "user.other") != 0))
        complain("the other fop has another name");
    if (!xdata || xdata->count != 1 || !dict_get(xdata, "other"))
        complain("the other fop has another xdata");
}

/* The generated entry points call this: a fop has arrived below. */
void
gj_enter(call_frame_t *frame, xlator_t *this, int fop, const gj_value_t *args)
{
    if (this != leaf || THIS != leaf)
        complain("arrived with another translator");
    observe_args("arrived", fop, args);
    if (is_other(fop) && now.others == 0) {
        look_at_other(fop, args);
    } else {
        now.arrivals++;
        if (fop != now.fop)
            complain("%s arrived", gj_fops[fop].name);
        else
            compare_values("arrival", &now.args, now.args_are, args);
    }
    if (now.place != ONE_THREAD)
        hand_over(frame, fop);
    else
        reply(frame, fop);
}

void
below_start(void)
{
    static struct xlator_fops fops;
    pthread_t thread;
    pthread_attr_t small;
    for (int i = 0; i < GJ_FOP_COUNT; i++)
        gj_fop_install(&fops, i);
    leaf = world_xlator("below", &fops);
    pthread_attr_init(&small);
    assert_int_equal(pthread_attr_setstacksize(&small, SMALL_STACK), 0);
    assert_int_equal(pthread_create(&thread, &small, reply_elsewhere, NULL), 0);
    pthread_attr_destroy(&small);
    pthread_detach(thread);
}
