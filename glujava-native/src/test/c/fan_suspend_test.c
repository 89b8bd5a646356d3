/* Suspended frames and several children: suspended before the wind, and when the replies have arrived. */
#include "wide.h"

#include "fans.h"
#include "resume.h"

#define SUM_OF_3 (WIDE_INO(0) + WIDE_INO(1) + WIDE_INO(2))

static int
unwinds_built_well(gj_call_t *call, int event)
{
    (void)event;
    return fan_answer(call, BUILT_INO);
}

static void
the_replies_wait_for_a_suspended_turn(void **state)
{
    (void)state;
    java_will_do(winds_all);
    java_will_do(suspends);
    wide_stat();
    assert_int_equal(stats[0].answers, 0);
    assert_int_equal(resumed(0, answers_all), 1);
    assert_int_equal(stats[0].ino, SUM_OF_3);
}

static void
late_replies_may_come_in_a_suspended_turn(void **state)
{
    (void)state;
    wide_holds();
    java_will_do(winds_first);
    java_will_do(suspends);
    wide_stat();
    child_replies(&wide[2]);
    child_replies(&wide[0]);
    child_replies(&wide[1]);
    assert_int_equal(stats[0].answers, 0);
    assert_int_equal(resumed(0, answers_first), 1);
    assert_int_equal(stats[0].ino, WIDE_INO(2));
}

static void
a_suspended_turn_may_end_without_reading_the_replies(void **state)
{
    static const int verdicts[] = {GJ_VERDICT_NONE, GJ_VERDICT_UNWIND_SAME, GJ_VERDICT_FORWARD, GJ_VERDICT_WIND_ALL};
    for (int i = 0; i < 4; i++) {
        if (i > 0) {
            wide_end(state);
            wide_begin(state);
        }
        java_will_do(winds_all);
        java_will_do(suspends);
        wide_stat();
        assert_int_equal(resumed(verdicts[i], NULL), 1);
        assert_int_equal(stats[0].op_errno, EIO);
    }
}

static void
a_suspended_fop_is_wound_to_several(void **state)
{
    (void)state;
    java_will_do(suspends);
    java_will_do(answers_all);
    wide_stat();
    assert_int_equal(resumed(0, winds_all), 1);
    assert_string_equal(wide[0].path, "/some/file");
    assert_int_equal(stats[0].ino, SUM_OF_3);
}

static int
is_resumed_at_once(gj_call_t *call, int event)
{
    resume_t early = {.id = call->id, .does = winds_all};
    int verdict = suspends(call, event);
    world_on_thread(resume, &early, 0);
    assert_int_equal(early.result, 1);
    return verdict;
}

static void
the_resumption_may_come_before_the_method_returns(void **state)
{
    (void)state;
    java_will_do(is_resumed_at_once);
    java_will_do(answers_all);
    wide_stat();
    assert_int_equal(stats[0].ino, SUM_OF_3);
}

static int
is_decided_and_branches(gj_call_t *call, int event)
{
    resume_t early = {.id = call->id, .does = unwinds_built_well};
    int verdict = suspends(call, event);
    world_on_thread(resume, &early, 0);
    assert_true(glujava_branch(call->id, 1) < 0);
    return verdict;
}

static void
no_branch_is_made_after_the_decision(void **state)
{
    (void)state;
    java_will_do(is_decided_and_branches);
    wide_stat();
    assert_int_equal(stats[0].ino, BUILT_INO);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, wide_begin, wide_end)
    const struct CMUnitTest tests[] = {
        TEST(the_replies_wait_for_a_suspended_turn),
        TEST(late_replies_may_come_in_a_suspended_turn),
        TEST(a_suspended_turn_may_end_without_reading_the_replies),
        TEST(a_suspended_fop_is_wound_to_several),
        TEST(the_resumption_may_come_before_the_method_returns),
        TEST(no_branch_is_made_after_the_decision),
    };
    return RUN(tests, wide_start);
}
