/* Replies of several children on stacks on which Java must not run: a worker thread takes the turn. */
#include "wide.h"

#include "allocation.h"
#include "fans.h"
#include "resume.h"

enum { SMALL_STACK = 128 * 1024 };
#define SUM_OF_3 (WIDE_INO(0) + WIDE_INO(1) + WIDE_INO(2))

static void
reply_of(void *child)
{
    child_replies(child);
}

static void
replies_of_three(void *unused)
{
    (void)unused;
    for (int i = 0; i < 3; i++)
        child_replies(&wide[i]);
}

static void
stat_once(void *unused)
{
    (void)unused;
    wide_stat();
}

static pthread_t turn_thread;
static xlator_t *turn_this;

static int
answers_and_records_the_thread(gj_call_t *call, int event)
{
    turn_thread = pthread_self();
    turn_this = THIS;
    return answers_all(call, event);
}

static void
assert_worker_answered(uint64_t ino)
{
    assert_true(wide_await_answer(0));
    assert_int_equal(stats[0].ino, ino);
    assert_false(pthread_equal(turn_thread, pthread_self()));
    assert_ptr_equal(turn_this, wide_ours);
}

/* Must be the first test: no worker has been started yet. */
static void
without_a_worker_the_fop_fails(void **state)
{
    (void)state;
    int64_t failures = wide_failures();
    wide_holds();
    java_will_do(winds_all);
    wide_stat();
    gj_call_t *call = gj_call_find(fan_call);
    no_threads = 1;
    world_on_thread(replies_of_three, NULL, SMALL_STACK);
    no_threads = 0;
    assert_int_equal(stats[0].op_errno, EIO);
    assert_int_equal(wide_failures(), failures + 1);
    assert_non_null(strstr(world_log(), "fop stat: no worker thread could be started; answered with EIO"));
    assert_null(call->replied); /* the call has no branch any more */
}

static void
the_last_reply_on_a_small_stack_hops(void **state)
{
    (void)state;
    wide_holds();
    java_will_do(winds_all);
    java_will_do(answers_and_records_the_thread);
    wide_stat();
    child_replies(&wide[0]);
    child_replies(&wide[2]);
    world_on_thread(reply_of, &wide[1], SMALL_STACK);
    assert_worker_answered(SUM_OF_3);
}

static void
the_last_reply_on_a_synctask_hops(void **state)
{
    (void)state;
    wide_holds();
    java_will_do(winds_all);
    java_will_do(answers_and_records_the_thread);
    wide_stat();
    world_on_task(replies_of_three, NULL);
    assert_worker_answered(SUM_OF_3);
}

static int
answers_first_and_records_the_thread(gj_call_t *call, int event)
{
    answers_and_records_the_thread(call, event);
    return answers_first(call, event);
}

static void
late_replies_may_come_before_the_worker_has_the_turn(void **state)
{
    (void)state;
    wide_holds();
    wide_fails(1, ENOENT);
    wide_fails(2, ENOENT);
    java_will_do(winds_first);
    java_will_do(answers_first_and_records_the_thread);
    wide_stat();
    world_on_thread(replies_of_three, NULL, SMALL_STACK);
    assert_worker_answered(WIDE_INO(0));
    assert_int_equal(fan_seen.winner, 0);
}

static void
a_fop_that_hopped_is_wound_to_several(void **state)
{
    (void)state;
    java_will_do(winds_all);
    java_will_do(answers_and_records_the_thread);
    world_on_thread(stat_once, NULL, SMALL_STACK);
    assert_worker_answered(SUM_OF_3);
    assert_string_equal(wide[0].path, "/some/file");
}

static int
is_parked(void *unused)
{
    (void)unused;
    gj_call_t *call = gj_call_find(turn_id);
    return call && gj_call_pass(call) == GJ_PASS_PARKED;
}

static void
a_turn_that_hopped_may_be_suspended(void **state)
{
    (void)state;
    wide_holds();
    turn_id = -1;
    java_will_do(winds_all);
    java_will_do(suspends);
    wide_stat();
    world_on_thread(replies_of_three, NULL, SMALL_STACK);
    assert_true(world_await(is_parked, NULL));
    assert_int_equal(resumed(0, answers_all), 1);
    assert_int_equal(stats[0].ino, SUM_OF_3);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, wide_begin, wide_end)
    const struct CMUnitTest tests[] = {
        TEST(without_a_worker_the_fop_fails),        TEST(the_last_reply_on_a_small_stack_hops),
        TEST(the_last_reply_on_a_synctask_hops),     TEST(late_replies_may_come_before_the_worker_has_the_turn),
        TEST(a_fop_that_hopped_is_wound_to_several), TEST(a_turn_that_hopped_may_be_suspended),
    };
    return RUN(tests, wide_start);
}
