#include "wide.h"

#include "java_side.h"
#include "lifecycle/lifecycle.h"
#include "scripted_java.h"

child_t wide[WIDE_CHILDREN];
stat_t stats[WIDE_STATS];
xlator_t *wide_ours;

static xlator_t *above;
static int begun;
static int64_t frames_before;

/* GlusterFS keeps the memory of ended frames while their thread lives, so later accesses must find garbage. */
static void
end_stack(call_frame_t *frame, int is_kept)
{
    call_stack_t *stack = frame->root;
    call_frame_t *gone[16], *each = NULL;
    int count = 0;
    list_for_each_entry(each, &stack->myframes, frames)
    {
        assert_null(each->local);
        assert_true(count < 16);
        gone[count++] = each;
    }
    STACK_DESTROY(stack);
    for (int i = 0; is_kept && i < count; i++)
        memset(gone[i], 0xdd, sizeof(*gone[i]));
}

static int32_t
above_stat_cbk(call_frame_t *frame, void *cookie, xlator_t *this, int32_t op_ret, int32_t op_errno, struct iatt *buf,
               dict_t *xdata)
{
    (void)this;
    (void)xdata;
    stat_t *stat = &stats[(uintptr_t)cookie];
    java_disturbs();
    stat->op_ret = op_ret;
    stat->op_errno = op_errno;
    stat->ino = buf ? buf->ia_ino : 0;
    if (stat->frame)
        end_stack(frame, pthread_equal(stat->thread, pthread_self()));
    stat->frame = NULL;
    __atomic_fetch_add(&stat->answers, 1, __ATOMIC_RELEASE);
    return 0;
}

int
wide_stat(void)
{
    int number = begun++;
    loc_t loc = {.path = strdup("/some/file")};
    loc.name = loc.path + strlen("/some/");
    call_frame_t *frame = world_frame(above);
    stats[number].frame = frame;
    stats[number].thread = pthread_self();
    STACK_WIND_COOKIE(frame, above_stat_cbk, (void *)(uintptr_t)number, wide_ours, wide_ours->fops->stat, &loc, NULL);
    memset((char *)loc.path, '!', strlen(loc.path));
    free((char *)loc.path);
    return number;
}

int
wide_start(void **state)
{
    static const int hooks[] = {GJ_STAT, GJ_READLINK};
    static const char *const names[WIDE_CHILDREN] = {"one", "two", "three", "four", "five", "six"};
    static struct xlator_fops fops;
    gj_failure_t failure;
    if (world_start(state) != 0)
        return -1;
    above = world_xlator("above", NULL);
    wide_ours = world_xlator("ours", &fops);
    THIS = above;
    for (int i = 0; i < WIDE_CHILDREN; i++) {
        child_start(&wide[i], names[i]);
        world_add_child(wide_ours, wide[i].xl);
    }
    java_hooks(hooks, 2);
    return gj_lifecycle_create(wide_ours, &world_options, &failure);
}

int
wide_begin(void **state)
{
    (void)state;
    memset(stats, 0, sizeof(stats));
    begun = 0;
    for (int i = 0; i < WIDE_CHILDREN; i++)
        child_begins(&wide[i], WIDE_INO(i));
    frames_before = world_frames();
    java_starts_anew();
    world_forget_log();
    return 0;
}

/* An answer can arrive before the thread that sent it has returned. */
static int
is_at_rest(void *unused)
{
    (void)unused;
    for (int i = 0; i < WIDE_CHILDREN; i++) {
        if (__atomic_load_n(&wide[i].inside, __ATOMIC_ACQUIRE))
            return 0;
    }
    return wide_operations() == 0 && world_frames() == frames_before;
}

int
wide_end(void **state)
{
    (void)state;
    world_await(is_at_rest, NULL);
    assert_ptr_equal(THIS, above);
    for (int i = 0; i < begun; i++)
        assert_int_equal(stats[i].answers, 1);
    for (int i = 0; i < WIDE_CHILDREN; i++)
        assert_int_equal(wide[i].lost_args, 0);
    assert_int_equal(wide_operations(), 0);
    assert_int_equal(gj_instance_in_flight(wide_ours->private), 0);
    assert_int_equal(world_frames(), frames_before);
    assert_int_equal(java_turns_amiss(), 0);
    return 0;
}

void
wide_holds(void)
{
    for (int i = 0; i < WIDE_CHILDREN; i++)
        wide[i].holds = 1;
}

void
wide_fails(int child, int32_t op_errno)
{
    wide[child].op_ret = -1;
    wide[child].op_errno = op_errno;
}

static int
is_answered(void *stat)
{
    return __atomic_load_n(&((stat_t *)stat)->answers, __ATOMIC_ACQUIRE) > 0;
}

int
wide_await_answer(int number)
{
    return world_await(is_answered, &stats[number]);
}

int64_t
wide_failures(void)
{
    return ((gj_instance_t *)wide_ours->private)->failures;
}

uint64_t
wide_operations(void)
{
    return __atomic_load_n(&((gj_instance_t *)wide_ours->private)->operations, __ATOMIC_ACQUIRE);
}

uint32_t
wide_instance(void)
{
    return ((gj_instance_t *)wide_ours->private)->id;
}
