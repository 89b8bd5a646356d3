/* Many fops at once, on many threads and small stacks, with every kind of verdict: each is answered exactly once. */
#include "lifecycle/lifecycle.h"
#include "turns.h"
#include "world.h"

enum { SENDERS = 6, EACH = 1000, SMALL_STACK = 128 * 1024 };

/* The frame's number decides what happens to a fop. */
enum { FORWARD, WATCH, FAIL, SUSPEND, SAY_NOTHING, WIND, UNWIND, RESUME_AT_ONCE, KINDS };

static xlator_t *above, *ours, *below;
static int answers[SENDERS * EACH], wrong, answered;

/* Work for threads that reply and resume. */
typedef struct {
    pthread_mutex_t lock;
    pthread_cond_t more;
    void *items[SENDERS * EACH * 2];
    int first, end, closed;
} queue_t;

#define QUEUE                                                                                                          \
    {                                                                                                                  \
        .lock = PTHREAD_MUTEX_INITIALIZER, .more = PTHREAD_COND_INITIALIZER                                            \
    }

static queue_t replies = QUEUE, suspended = QUEUE;

static void
put(queue_t *queue, void *item)
{
    pthread_mutex_lock(&queue->lock);
    queue->items[queue->end++] = item;
    pthread_cond_signal(&queue->more);
    pthread_mutex_unlock(&queue->lock);
}

static int
get(queue_t *queue, void **item)
{
    pthread_mutex_lock(&queue->lock);
    while (queue->first == queue->end && !queue->closed)
        pthread_cond_wait(&queue->more, &queue->lock);
    int got = queue->first < queue->end;
    if (got)
        *item = queue->items[queue->first++];
    pthread_mutex_unlock(&queue->lock);
    return got;
}

static void
close_queue(queue_t *queue)
{
    pthread_mutex_lock(&queue->lock);
    queue->closed = 1;
    pthread_cond_broadcast(&queue->more);
    pthread_mutex_unlock(&queue->lock);
}

static void
unwind(call_frame_t *frame)
{
    struct iatt iatt = {.ia_ino = 100};
    STACK_UNWIND_STRICT(stat, frame, 0, 0, &iatt, NULL);
}

static void *
reply(void *unused)
{
    void *frame;
    while (get(&replies, &frame))
        unwind(frame);
    return unused;
}

static void *
resume_suspended(void *unused)
{
    void *id;
    while (get(&suspended, &id)) {
        gj_call_t *call = gj_call_find((intptr_t)id);
        java_resumes((intptr_t)id, call->is_reply ? GJ_VERDICT_UNWIND_SAME : GJ_VERDICT_FORWARD_WATCHED);
    }
    return unused;
}

static int32_t
below_stat(call_frame_t *frame, xlator_t *this, loc_t *loc, dict_t *xdata)
{
    (void)this;
    (void)loc;
    (void)xdata;
    if (frame->root->unique / KINDS % 2)
        put(&replies, frame);
    else
        unwind(frame);
    return 0;
}

static int
suspends_for_later(gj_call_t *call)
{
    int32_t id = call->id;
    if (glujava_suspend(id) != 0)
        return GJ_VERDICT_BROKEN;
    put(&suspended, (void *)(intptr_t)id);
    return GJ_VERDICT_SUSPENDED;
}

static int
has_its_turn(gj_call_t *call, int event)
{
    uint64_t unique;
    memcpy(&unique, call->record + GJ_UNIQUE, sizeof(unique));
    if (event == GJ_EVENT_REPLY)
        return unique / KINDS % 3 == 0 ? suspends_for_later(call) : GJ_VERDICT_UNWIND_SAME;
    switch (unique % KINDS) {
        case FORWARD:
            return GJ_VERDICT_FORWARD;
        case WATCH:
            return GJ_VERDICT_FORWARD_WATCHED;
        case FAIL:
            return fails_with_enoent(call, event);
        case SUSPEND:
            return suspends_for_later(call);
        case WIND: {
            int verdict = winds_built_watched(call, event);
            *gj_field(call, GJ_OUT_CHILD) = 0;
            return verdict;
        }
        case UNWIND:
            return unwinds_built(call, event);
        case RESUME_AT_ONCE:
            if (glujava_suspend(call->id) != 0 || !java_resumes(call->id, GJ_VERDICT_FORWARD))
                return GJ_VERDICT_BROKEN;
            return GJ_VERDICT_SUSPENDED;
        default:
            return GJ_VERDICT_NONE;
    }
}

static int32_t
above_stat_cbk(call_frame_t *frame, void *cookie, xlator_t *this, int32_t op_ret, int32_t op_errno, struct iatt *buf,
               dict_t *xdata)
{
    (void)this;
    (void)xdata;
    int kind = frame->root->unique % KINDS;
    int expected = kind == FAIL ? ENOENT : kind == SAY_NOTHING ? EIO : 0;
    uint64_t ino = kind == UNWIND ? BUILT_INO : 100;
    if (expected ? op_ret != -1 || op_errno != expected : op_ret < 0 || !buf || buf->ia_ino != ino)
        __atomic_fetch_add(&wrong, 1, __ATOMIC_RELAXED);
    __atomic_fetch_add((int *)cookie, 1, __ATOMIC_RELAXED);
    STACK_DESTROY(frame->root);
    __atomic_fetch_add(&answered, 1, __ATOMIC_RELEASE);
    return 0;
}

static void *
send_fops(void *first)
{
    THIS = above;
    for (int i = 0; i < EACH; i++) {
        char *path = strdup("/some/file");
        loc_t loc = {.path = path, .name = path + 6};
        call_frame_t *frame = world_frame(above);
        STACK_WIND_COOKIE(frame, above_stat_cbk, (int *)first + i, ours, ours->fops->stat, &loc, NULL);
        free(path);
    }
    return NULL;
}

static int
all_are_answered(void *unused)
{
    (void)unused;
    return __atomic_load_n(&answered, __ATOMIC_ACQUIRE) == SENDERS * EACH;
}

static void
each_of_many_fops_is_answered_exactly_once(void **state)
{
    (void)state;
    pthread_t senders[SENDERS], helpers[4];
    pthread_attr_t small;
    pthread_attr_init(&small);
    pthread_attr_setstacksize(&small, SMALL_STACK);
    for (int i = 0; i < 4; i++)
        assert_int_equal(pthread_create(&helpers[i], NULL, i % 2 ? reply : resume_suspended, NULL), 0);
    for (int i = 0; i < SENDERS; i++)
        assert_int_equal(pthread_create(&senders[i], i % 3 ? NULL : &small, send_fops, &answers[i * EACH]), 0);
    for (int i = 0; i < SENDERS; i++)
        pthread_join(senders[i], NULL);
    assert_true(world_await(all_are_answered, NULL));
    close_queue(&replies);
    close_queue(&suspended);
    for (int i = 0; i < 4; i++)
        pthread_join(helpers[i], NULL);
    pthread_attr_destroy(&small);

    for (int i = 0; i < SENDERS * EACH; i++)
        assert_int_equal(answers[i], 1);
    assert_int_equal(wrong, 0);
    assert_int_equal(gj_instance_in_flight(ours->private), 0);
    assert_int_equal(world_frames(), 0);
}

static int
start(void **state)
{
    static const int hooks[] = {GJ_STAT};
    static struct xlator_fops fops, fops_below = {.stat = below_stat};
    gj_failure_t failure;
    if (world_start(state) != 0)
        return -1;
    above = world_xlator("above", NULL);
    ours = world_xlator("ours", &fops);
    below = world_xlator("below", &fops_below);
    world_add_child(ours, below);
    java_hooks(hooks, 1);
    java_always_does(has_its_turn);
    return gj_lifecycle_create(ours, &world_options, &failure);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_of_many_fops_is_answered_exactly_once)};
    return RUN(tests, start);
}
