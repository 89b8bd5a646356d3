/*
 * Fops wound to several children, and operations, all at once: several threads send fops, several send the replies in
 * any order, and one more resumes suspended frames.
 */
#include "crowd.h"

#include "java_side.h"
#include "lifecycle/lifecycle.h"
#include "scripted_java.h"

#include <semaphore.h>

enum { FOPS = 20000, STARTERS = 2, IN_FLIGHT = 64, MOST_RECORDS = 65536 };

/* The arguments that Java wound for the fop of a record. */
typedef struct {
    int is_first;
    int count;
    int32_t branches[CROWD_CHILDREN];
    int has_replies; /* the replies are read in a suspended turn */
} plan_t;

static xlator_t *above, *ours;
static plan_t plans[MOST_RECORDS];
static int answers[FOPS + 1];
static int wrong, operations_open, first_replies, suspensions;
static sem_t room;
static unsigned first_seed;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int32_t suspended[MOST_RECORDS];
static int suspended_count, ends;

static void
count(int *counter)
{
    __atomic_fetch_add(counter, 1, __ATOMIC_RELAXED);
}

static int
one_in(int number)
{
    static __thread unsigned seed;
    if (!seed)
        seed = first_seed + (unsigned)(uintptr_t)pthread_self();
    return rand_r(&seed) % number == 0;
}

static uint64_t
unique_of(gj_call_t *call)
{
    uint64_t unique;
    memcpy(&unique, call->record + GJ_UNIQUE, sizeof(unique));
    return unique;
}

static int
winds(gj_call_t *call)
{
    plan_t *plan = &plans[call->id];
    plan->is_first = one_in(2);
    plan->count = CROWD_CHILDREN - one_in(3);
    for (int i = 0; i < plan->count; i++) {
        plan->branches[i] = glujava_branch(call->id, i == 0);
        if (plan->branches[i] < 0)
            return GJ_VERDICT_BROKEN;
        gj_call_t *branch = gj_call_find(plan->branches[i]);
        java_forgets(branch);
        *gj_field(branch, GJ_OUT_FOP) = GJ_STAT;
        *gj_field(branch, GJ_OUT_CHILD) = i;
        java_has_written(branch, 0, 0);
    }
    return plan->is_first ? GJ_VERDICT_WIND_FIRST : GJ_VERDICT_WIND_ALL;
}

/* Returns whether the record of a branch has the child's reply. */
static int
is_right(int32_t id, int child, uint64_t unique)
{
    const char *record =
        (char *)(uintptr_t)glujava_slab(id / GJ_RECORDS_PER_SLAB) + id % GJ_RECORDS_PER_SLAB * GJ_RECORD_SIZE;
    uint64_t expected = crowd_reply(child, unique), ino;
    int32_t op_ret, op_errno;
    memcpy(&op_ret, record + GJ_OP_RET, sizeof(op_ret));
    memcpy(&op_errno, record + GJ_OP_ERRNO, sizeof(op_errno));
    memcpy(&ino, record + GJ_IN + 32, sizeof(ino));
    return expected ? op_ret == 0 && (record[GJ_PRESENT] & 1) && ino == expected
                    : op_ret == -1 && op_errno == crowd_errno(child) && !(record[GJ_PRESENT] & 1);
}

static void
check_replies(gj_call_t *call, plan_t *plan)
{
    int32_t winner = *gj_field(call, GJ_CHILD);
    int right = 0, good = 0;
    for (int i = 0; i < plan->count; i++) {
        int counts = winner == GJ_NO_WINNER || winner == plan->branches[i];
        right += counts && is_right(plan->branches[i], i, unique_of(call));
        good += counts && crowd_reply(i, unique_of(call));
    }
    if (winner == GJ_NO_WINNER ? right != plan->count || (plan->is_first && good) : !plan->is_first || !right || !good)
        count(&wrong);
    if (winner != GJ_NO_WINNER)
        count(&first_replies);
}

/* Answers with an iatt of the fop's own number. */
static int
answers_it(gj_call_t *call)
{
    uint64_t unique = unique_of(call);
    check_replies(call, &plans[call->id]);
    memset(call->record + GJ_OUT, 0, GJ_WINDOW_SIZE);
    memcpy(call->record + GJ_OUT + 32, &unique, sizeof(unique));
    java_has_written(call, 3, 1);
    *gj_field(call, GJ_OP_RET) = 0;
    *gj_field(call, GJ_OP_ERRNO) = 0;
    return GJ_VERDICT_UNWIND;
}

static int
decides(gj_call_t *call)
{
    return plans[call->id].has_replies ? answers_it(call) : winds(call);
}

static int
suspends(gj_call_t *call)
{
    if (glujava_suspend(call->id) != 0)
        return GJ_VERDICT_BROKEN;
    count(&suspensions);
    pthread_mutex_lock(&lock);
    suspended[suspended_count++] = call->id;
    pthread_cond_signal(&changed);
    pthread_mutex_unlock(&lock);
    return GJ_VERDICT_SUSPENDED;
}

static void
starts_an_operation(void)
{
    static const uint32_t credentials[5]; /* root's, without groups and owner */
    int32_t id =
        glujava_operation(((gj_instance_t *)ours->private)->id, (const char *)credentials, sizeof(credentials));
    gj_call_t *operation = id < 0 ? NULL : gj_call_find(id);
    char path[64];
    if (!operation)
        return count(&wrong);
    operation->frame->root->unique = 0; /* its unique number is from GlusterFS */
    java_forgets(operation);
    memset(operation->record + GJ_OUT, 0, GJ_WINDOW_SIZE);
    *gj_field(operation, GJ_OUT_FOP) = GJ_STAT;
    *gj_field(operation, GJ_OUT_CHILD) = 2;
    java_has_written(operation, 3, 1);
    crowd_path(path, sizeof(path), 0);
    java_writes_path(operation, 0, path);
    if (glujava_start(id) != 0)
        count(&wrong);
    count(&operations_open);
}

static int
turn(gj_call_t *call, int event)
{
    if (event == GJ_EVENT_REPLY) {
        if (!is_right(call->id, 2, 0))
            count(&wrong);
        __atomic_fetch_sub(&operations_open, 1, __ATOMIC_RELAXED);
        return GJ_VERDICT_DONE;
    }
    if (one_in(16))
        starts_an_operation();
    plans[call->id].has_replies = event == GJ_EVENT_REPLIES;
    return one_in(8) ? suspends(call) : decides(call);
}

static void *
resume_all(void *unused)
{
    for (;;) {
        pthread_mutex_lock(&lock);
        while (suspended_count == 0 && !ends)
            pthread_cond_wait(&changed, &lock);
        if (suspended_count == 0) {
            pthread_mutex_unlock(&lock);
            return unused;
        }
        int32_t id = suspended[--suspended_count];
        pthread_mutex_unlock(&lock);
        if (java_resumes(id, decides(gj_call_find(id))) != 1)
            count(&wrong);
    }
}

static int32_t
above_stat_cbk(call_frame_t *frame, void *cookie, xlator_t *this, int32_t op_ret, int32_t op_errno, struct iatt *buf,
               dict_t *xdata)
{
    uint64_t unique = frame->root->unique;
    (void)this;
    (void)op_errno;
    (void)xdata;
    if (op_ret != 0 || !buf || buf->ia_ino != unique || unique != (uintptr_t)cookie)
        count(&wrong);
    count(&answers[(uintptr_t)cookie]);
    STACK_DESTROY(frame->root);
    sem_post(&room);
    return 0;
}

static void *
start_some(void *first)
{
    THIS = above;
    for (uintptr_t i = (uintptr_t)first + 1; i <= FOPS; i += STARTERS) {
        char path[64];
        loc_t loc = {.path = path};
        crowd_path(path, sizeof(path), i);
        sem_wait(&room);
        call_frame_t *frame = world_frame(above);
        frame->root->unique = i;
        STACK_WIND_COOKIE(frame, above_stat_cbk, (void *)i, ours, ours->fops->stat, &loc, NULL);
        memset(path, '!', sizeof(path) - 1);
    }
    return NULL;
}

static int64_t frames_before;

static int
is_at_rest(void *unused)
{
    gj_instance_t *instance = ours->private;
    (void)unused;
    return __atomic_load_n(&instance->operations, __ATOMIC_ACQUIRE) == 0 && gj_instance_in_flight(instance) == 0 &&
           world_frames() == frames_before;
}

static void
every_fop_is_answered_once_with_what_its_children_replied(void **state)
{
    (void)state;
    pthread_t starters[STARTERS], resumer;
    frames_before = world_frames();
    first_seed = time(NULL);
    print_message("           seed %u\n", first_seed);
    java_always_does(turn);
    sem_init(&room, 0, IN_FLIGHT);
    crowd_begins(first_seed);
    pthread_create(&resumer, NULL, resume_all, NULL);
    for (uintptr_t i = 0; i < STARTERS; i++)
        pthread_create(&starters[i], NULL, start_some, (void *)i);
    for (int i = 0; i < STARTERS; i++)
        pthread_join(starters[i], NULL);
    int rests = world_await(is_at_rest, NULL);
    pthread_mutex_lock(&lock);
    ends = 1;
    pthread_cond_signal(&changed);
    pthread_mutex_unlock(&lock);
    pthread_join(resumer, NULL);
    crowd_ends();

    assert_true(rests);
    for (int i = 1; i <= FOPS; i++)
        assert_int_equal(answers[i], 1);
    assert_int_equal(wrong, 0);
    assert_int_equal(crowd_wrong_args, 0);
    assert_int_equal(operations_open, 0);
    assert_int_equal(((gj_instance_t *)ours->private)->failures, 0);
    assert_true(first_replies > FOPS / 10 && suspensions > FOPS / 10);
}

static int
start(void **state)
{
    static const int hooks[] = {GJ_STAT};
    static struct xlator_fops fops;
    gj_failure_t failure;
    if (world_start(state) != 0)
        return -1;
    above = world_xlator("above", NULL);
    ours = world_xlator("ours", &fops);
    crowd_start(ours);
    java_hooks(hooks, 1);
    if (gj_lifecycle_create(ours, &world_options, &failure) != 0)
        return -1;
    gj_lifecycle_up(ours->private);
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_fop_is_answered_once_with_what_its_children_replied),
    };
    return RUN(tests, start);
}
