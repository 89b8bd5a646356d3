/* Operations that are started, or replied to, on stacks on which they must not continue: a worker thread takes them. */
#include "wide.h"

#include "allocation.h"
#include "lifecycle/lifecycle.h"
#include "operations.h"

enum { SMALL_STACK = 128 * 1024 };

static int
begin(void **state)
{
    memset(&operation_seen, 0, sizeof(operation_seen));
    gj_lifecycle_up(wide_ours->private);
    return wide_begin(state);
}

static void
reply(void *child)
{
    child_replies(child);
}

static int
starts_one_and_forwards(gj_call_t *call, int event)
{
    (void)call;
    (void)event;
    assert_int_equal(operation_start(1, "/of/ours"), 0);
    return GJ_VERDICT_FORWARD;
}

static int
has_replied(void *unused)
{
    (void)unused;
    return __atomic_load_n(&operation_seen.turns, __ATOMIC_ACQUIRE) > 0;
}

/* Must be the first test: there is no worker yet. */
static int
starts_one_without_a_worker(gj_call_t *call, int event)
{
    (void)call;
    (void)event;
    no_threads = 1;
    assert_int_equal(operation_start(1, "/of/ours"), EAGAIN);
    no_threads = 0;
    return GJ_VERDICT_FORWARD;
}

static void
without_a_worker_none_starts_in_a_turn(void **state)
{
    (void)state;
    java_will_do(starts_one_without_a_worker);
    wide_stat();
    assert_int_equal(wide[1].winds, 0);
    assert_null(gj_call_find(operation_id));
}

static void
without_a_worker_the_reply_is_lost_but_no_memory(void **state)
{
    (void)state;
    int64_t failures = wide_failures();
    wide_holds();
    assert_int_equal(operation_start(0, "/of/ours"), 0);
    no_threads = 1;
    world_on_thread(reply, &wide[0], SMALL_STACK);
    no_threads = 0;
    assert_null(gj_call_find(operation_id));
    assert_int_equal(wide_failures(), failures + 1);
}

static void
one_that_is_started_in_a_turn_hops_to_a_worker(void **state)
{
    (void)state;
    java_will_do(starts_one_and_forwards);
    java_always_does(operation_replied);
    wide_stat();
    assert_true(world_await(has_replied, NULL));
    assert_int_equal(operation_seen.ino, WIDE_INO(1));
    assert_string_equal(wide[1].path, "/of/ours");
    assert_false(pthread_equal(wide[1].thread, pthread_self()));
    assert_ptr_equal(operation_seen.this, wide_ours);
}

static void
a_reply_on_a_small_stack_hops_to_a_worker(void **state)
{
    (void)state;
    wide_holds();
    java_will_do(operation_replied);
    assert_int_equal(operation_start(0, "/of/ours"), 0);
    world_on_thread(reply, &wide[0], SMALL_STACK);
    assert_true(world_await(has_replied, NULL));
    assert_int_equal(operation_seen.ino, WIDE_INO(0));
    assert_false(pthread_equal(operation_seen.thread, pthread_self()));
}

static void
reply_without_memory(void *child)
{
    allocation_fails(0);
    child_replies(child);
    assert_true(allocation_has_failed());
    allocation_fails(-1);
}

static void
a_reply_that_cannot_hop_is_a_failure(void **state)
{
    (void)state;
    wide_holds();
    java_will_do(operation_replied);
    assert_int_equal(operation_start(0, "/of/ours"), 0);
    world_on_thread(reply_without_memory, &wide[0], SMALL_STACK);
    assert_true(world_await(has_replied, NULL));
    assert_int_equal(operation_seen.op_ret, -1);
    assert_int_equal(operation_seen.op_errno, ENOMEM);
    assert_int_equal(operation_seen.ino, 0);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, wide_end)
    const struct CMUnitTest tests[] = {
        TEST(without_a_worker_none_starts_in_a_turn),         TEST(without_a_worker_the_reply_is_lost_but_no_memory),
        TEST(one_that_is_started_in_a_turn_hops_to_a_worker), TEST(a_reply_on_a_small_stack_hops_to_a_worker),
        TEST(a_reply_that_cannot_hop_is_a_failure),
    };
    return RUN(tests, wide_start);
}
