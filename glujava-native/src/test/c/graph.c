#include "graph.h"

#include "ended.h"
#include "java_side.h"
#include "lifecycle/lifecycle.h"
#include "scripted_java.h"

answer_t answer;
child_t children[2];
xlator_t *above;
xlator_t *ours;

static int64_t frames_before, in_flight_before;
static int keeps_frames;
static call_stack_t *kept;
static int locals_left; /* GlusterFS would take them for its own memory */

static void
note(call_frame_t *frame, int32_t op_ret, int32_t op_errno)
{
    answer.op_ret = op_ret;
    answer.op_errno = op_errno;
    answer.thread = pthread_self();
    if (answer.count == 0 && !keeps_frames)
        locals_left += end_stack(frame->root);
    __atomic_fetch_add(&answer.count, 1, __ATOMIC_RELEASE);
}

static int32_t
above_stat_cbk(call_frame_t *frame, void *cookie, xlator_t *this, int32_t op_ret, int32_t op_errno, struct iatt *buf,
               dict_t *xdata)
{
    (void)cookie;
    (void)this;
    (void)xdata;
    java_disturbs();
    answer.ino = buf ? buf->ia_ino : 0;
    note(frame, op_ret, op_errno);
    return 0;
}

static int32_t
above_readlink_cbk(call_frame_t *frame, void *cookie, xlator_t *this, int32_t op_ret, int32_t op_errno,
                   const char *path, struct iatt *buf, dict_t *xdata)
{
    (void)cookie;
    (void)this;
    (void)xdata;
    java_disturbs();
    answer.ino = buf ? buf->ia_ino : 0;
    snprintf(answer.text, sizeof(answer.text), "%s", path ? path : "");
    note(frame, op_ret, op_errno);
    return 0;
}

static call_frame_t *
begin_frame(void)
{
    call_frame_t *frame = world_frame(above);
    kept = keeps_frames ? frame->root : NULL;
    return frame;
}

void
graph_stat(const char *path)
{
    loc_t loc = {.path = strdup(path)};
    loc.name = strrchr(loc.path, '/') + 1;
    call_frame_t *frame = begin_frame();
    STACK_WIND(frame, above_stat_cbk, ours, ours->fops->stat, &loc, NULL);
    memset((char *)loc.path, '!', strlen(loc.path));
    free((char *)loc.path);
}

void
graph_readlink(const char *path, size_t size)
{
    loc_t loc = {.path = strdup(path)};
    call_frame_t *frame = begin_frame();
    STACK_WIND(frame, above_readlink_cbk, ours, ours->fops->readlink, &loc, size, NULL);
    memset((char *)loc.path, '!', strlen(loc.path));
    free((char *)loc.path);
}

int
graph_start(void **state)
{
    static const int hooks[] = {GJ_STAT, GJ_READLINK, GJ_LOOKUP};
    static struct xlator_fops fops;
    gj_failure_t failure;
    if (world_start(state) != 0)
        return -1;
    above = world_xlator("above", NULL);
    ours = world_xlator("ours", &fops);
    THIS = above;
    child_start(&children[0], "left");
    child_start(&children[1], "right");
    world_add_child(ours, children[0].xl);
    world_add_child(ours, children[1].xl);
    java_hooks(hooks, 3);
    return gj_lifecycle_create(ours, &world_options, &failure);
}

int
graph_begin(void **state)
{
    (void)state;
    memset(&answer, 0, sizeof(answer));
    child_begins(&children[0], 100);
    child_begins(&children[1], 200);
    keeps_frames = locals_left = 0;
    frames_before = world_frames();
    in_flight_before = gj_instance_in_flight(ours->private);
    java_starts_anew();
    world_forget_log();
    return 0;
}

void
graph_keeps_frames(void)
{
    keeps_frames = 1;
}

/* The answer can arrive before the thread that sent it has returned. */
static int
children_are_empty(void *unused)
{
    (void)unused;
    return !__atomic_load_n(&children[0].inside, __ATOMIC_ACQUIRE) &&
           !__atomic_load_n(&children[1].inside, __ATOMIC_ACQUIRE);
}

int
graph_end(void **state)
{
    (void)state;
    if (keeps_frames && kept)
        locals_left += end_stack(kept);
    kept = NULL;
    ended_forget();
    assert_true(world_await(children_are_empty, NULL));
    assert_int_equal(locals_left, 0);
    assert_int_equal(children[0].lost_args + children[1].lost_args, 0);
    assert_int_equal(answer.count, 1);
    assert_int_equal(gj_instance_in_flight(ours->private), in_flight_before);
    assert_int_equal(world_frames(), frames_before);
    assert_int_equal(java_turns_amiss(), 0);
    return 0;
}

static int
is_answered(void *unused)
{
    (void)unused;
    return __atomic_load_n(&answer.count, __ATOMIC_ACQUIRE) > 0;
}

int
graph_await_answer(void)
{
    return world_await(is_answered, NULL);
}

int64_t
graph_failures(void)
{
    return ((gj_instance_t *)ours->private)->failures;
}

void
graph_logs_again(void)
{
    ((gj_instance_t *)ours->private)->complaints = (gj_throttle_t){0};
}
