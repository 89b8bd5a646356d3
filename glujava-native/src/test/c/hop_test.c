/* Fops and replies that arrive on stacks on which Java must not run: a worker thread takes them. */
#include "graph.h"

#include "allocation.h"
#include "resume.h"

enum { SMALL_STACK = 128 * 1024 };

static void
stat_some_file(void *unused)
{
    (void)unused;
    graph_stat("/some/file");
}

static void
reply_of_left(void *unused)
{
    (void)unused;
    child_replies(&children[0]);
}

static pthread_t turn_thread;
static int turn_allowed;

static int
forwards_and_records_the_thread(gj_call_t *call, int event)
{
    (void)event;
    char name[16];
    turn_id = call->id;
    turn_thread = pthread_self();
    pthread_getname_np(turn_thread, name, sizeof(name));
    turn_allowed = strstr(name, "gjwork") != NULL && THIS == ours;
    return GJ_VERDICT_FORWARD_WATCHED;
}

/* Must be the first test: no worker has been started yet. */
static void
without_a_worker_a_fop_fails(void **state)
{
    (void)state;
    int64_t failures = graph_failures();
    no_threads = 1;
    world_on_thread(stat_some_file, NULL, SMALL_STACK);
    no_threads = 0;
    assert_int_equal(answer.count, 1);
    assert_int_equal(answer.op_ret, -1);
    assert_int_equal(answer.op_errno, EIO);
    assert_int_equal(graph_failures(), failures + 1);
    assert_non_null(strstr(world_log(), "fop stat: no worker thread could be started; answered with EIO"));
}

static void
assert_worker_forwarded(void)
{
    assert_true(graph_await_answer());
    assert_int_equal(answer.ino, 100);
    assert_string_equal(children[0].path, "/some/file");
    assert_true(turn_allowed);
    assert_true(pthread_equal(children[0].thread, turn_thread));
}

static void
a_fop_on_a_synctask_hops_to_a_worker(void **state)
{
    (void)state;
    java_will_do(forwards_and_records_the_thread);
    java_will_say(GJ_VERDICT_UNWIND_SAME);
    world_on_task(stat_some_file, NULL);
    assert_worker_forwarded();
}

static void
a_fop_on_a_small_stack_hops_to_a_worker(void **state)
{
    (void)state;
    java_will_do(forwards_and_records_the_thread);
    java_will_say(GJ_VERDICT_UNWIND_SAME);
    world_on_thread(stat_some_file, NULL, SMALL_STACK);
    assert_worker_forwarded();
}

static void
wind_and_hold(void)
{
    children[0].holds = 1;
    java_will_say(GJ_VERDICT_FORWARD_WATCHED);
    java_will_say(GJ_VERDICT_UNWIND_SAME);
    graph_readlink("/some/link", 77);
    assert_non_null(children[0].held);
}

static void
a_reply_on_a_synctask_hops_to_a_worker(void **state)
{
    (void)state;
    wind_and_hold();
    world_on_task(reply_of_left, NULL);
    assert_true(graph_await_answer());
    assert_string_equal(answer.text, "target");
    assert_false(pthread_equal(answer.thread, pthread_self()));
}

static void
a_reply_on_a_small_stack_hops_to_a_worker(void **state)
{
    (void)state;
    wind_and_hold();
    world_on_thread(reply_of_left, NULL, SMALL_STACK);
    assert_true(graph_await_answer());
    assert_string_equal(answer.text, "target");
    assert_int_equal(answer.ino, 100);
}

static void
a_fop_that_hopped_may_fail(void **state)
{
    (void)state;
    java_will_do(fails_with_enoent);
    world_on_thread(stat_some_file, NULL, SMALL_STACK);
    assert_true(graph_await_answer());
    assert_int_equal(answer.op_errno, ENOENT);
}

static void
a_fop_that_hopped_may_be_wound_elsewhere(void **state)
{
    (void)state;
    java_will_do(winds_built);
    world_on_thread(stat_some_file, NULL, SMALL_STACK);
    assert_true(graph_await_answer());
    assert_string_equal(children[1].path, BUILT_PATH);
}

static int
is_parked(void *unused)
{
    (void)unused;
    gj_call_t *call = gj_call_find(turn_id);
    return call && gj_call_pass(call) == GJ_PASS_PARKED;
}

static void
a_fop_that_hopped_may_be_suspended(void **state)
{
    (void)state;
    turn_id = -1;
    java_will_do(suspends);
    world_on_task(stat_some_file, NULL);
    assert_true(world_await(is_parked, NULL));
    assert_int_equal(resumed(GJ_VERDICT_FORWARD, NULL), 1);
    assert_string_equal(children[0].path, "/some/file");
}

static void
stat_without_memory(void *unused)
{
    allocation_fails(1); /* the first is the path of the test itself */
    stat_some_file(unused);
    allocation_fails(-1);
}

static void
without_memory_to_hop_a_fop_fails_with_enomem(void **state)
{
    (void)state;
    world_on_thread(stat_without_memory, NULL, SMALL_STACK);
    assert_int_equal(answer.count, 1);
    assert_int_equal(answer.op_errno, ENOMEM);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, graph_begin, graph_end)
    const struct CMUnitTest tests[] = {
        TEST(without_a_worker_a_fop_fails),
        TEST(a_fop_on_a_synctask_hops_to_a_worker),
        TEST(a_fop_on_a_small_stack_hops_to_a_worker),
        TEST(a_reply_on_a_synctask_hops_to_a_worker),
        TEST(a_reply_on_a_small_stack_hops_to_a_worker),
        TEST(a_fop_that_hopped_may_fail),
        TEST(a_fop_that_hopped_may_be_wound_elsewhere),
        TEST(a_fop_that_hopped_may_be_suspended),
        TEST(without_memory_to_hop_a_fop_fails_with_enomem),
    };
    return RUN(tests, graph_start);
}
