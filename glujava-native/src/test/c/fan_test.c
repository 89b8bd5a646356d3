/* A fop wound to several children at once: which turns there are, with which replies. */
#include "wide.h"

#include "allocation.h"
#include "fans.h"
#include "turns.h"

#define SUM_OF_3 (WIDE_INO(0) + WIDE_INO(1) + WIDE_INO(2))

static void
assert_waits_for(int winds, int turns)
{
    int wound = 0;
    for (int i = 0; i < WIDE_CHILDREN; i++)
        wound += wide[i].winds;
    assert_int_equal(wound, winds);
    assert_int_equal(java_turns(), turns);
}

static void
all_replies_are_seen_together(void **state)
{
    (void)state;
    java_will_do(winds_all);
    java_will_do(answers_all);
    wide_stat();
    assert_int_equal(fan_seen.event, GJ_EVENT_REPLIES);
    assert_int_equal(fan_seen.winner, -1);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(fan_seen.op_ret[i], 0);
        assert_int_equal(fan_seen.ino[i], WIDE_INO(i));
    }
    assert_int_equal(stats[0].op_ret, 0);
    assert_int_equal(stats[0].ino, SUM_OF_3);
}

static void
each_child_gets_its_own_arguments(void **state)
{
    (void)state;
    java_will_do(winds_all);
    java_will_do(answers_all);
    wide_stat();
    assert_string_equal(wide[0].path, "/some/file");
    assert_string_equal(wide[1].path, "/to/1");
    assert_string_equal(wide[2].path, "/to/2");
    assert_waits_for(3, 2);
}

static void
the_last_reply_brings_the_turn(void **state)
{
    static const int orders[][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    for (int i = 0; i < 6; i++) {
        if (i > 0) {
            wide_end(state);
            wide_begin(state);
        }
        wide_holds();
        java_will_do(winds_all);
        java_will_do(answers_all);
        wide_stat();
        assert_int_equal(wide_operations(), 3);
        child_replies(&wide[orders[i][0]]);
        child_replies(&wide[orders[i][1]]);
        assert_int_equal(java_turns(), 1);
        assert_int_equal(stats[0].answers, 0);
        child_replies(&wide[orders[i][2]]);
        assert_int_equal(stats[0].ino, SUM_OF_3);
    }
}

static void
some_reply_at_once_and_some_later(void **state)
{
    (void)state;
    wide[1].holds = 1;
    java_will_do(winds_all);
    java_will_do(answers_all);
    wide_stat();
    assert_waits_for(3, 1);
    child_replies(&wide[1]);
    assert_int_equal(stats[0].ino, SUM_OF_3);
}

static void
all_replies_may_be_failures(void **state)
{
    (void)state;
    for (int i = 0; i < 3; i++)
        wide_fails(i, 10 + i);
    java_will_do(winds_all);
    java_will_do(answers_all);
    wide_stat();
    for (int i = 0; i < 3; i++) {
        assert_int_equal(fan_seen.op_ret[i], -1);
        assert_int_equal(fan_seen.op_errno[i], 10 + i);
        assert_int_equal(fan_seen.ino[i], 0);
    }
    assert_int_equal(stats[0].op_errno, 12);
}

static void
the_first_reply_brings_the_turn_and_the_others_come_late(void **state)
{
    (void)state;
    wide_holds();
    java_will_do(winds_first);
    java_will_do(answers_first);
    wide_stat();
    child_replies(&wide[1]);
    assert_int_equal(fan_seen.event, GJ_EVENT_REPLIES);
    assert_int_equal(fan_seen.winner, 1);
    assert_int_equal(stats[0].ino, WIDE_INO(1));
    allocation_fails(0); /* late replies are not kept */
    child_replies(&wide[0]);
    assert_true(wide_operations() > 0);
    wide_fails(2, ENOENT);
    child_replies(&wide[2]);
    assert_int_equal(wide_operations(), 0);
    assert_false(allocation_has_failed());
    allocation_fails(-1);
    assert_int_equal(java_turns(), 2);
}

static void
the_first_reply_may_come_before_the_others_are_wound(void **state)
{
    (void)state;
    wide[2].holds = 1;
    java_will_do(winds_first);
    java_will_do(answers_first);
    wide_stat();
    assert_int_equal(fan_seen.winner, 0);
    assert_int_equal(stats[0].ino, WIDE_INO(0));
    assert_waits_for(3, 2);
    assert_string_equal(wide[2].path, "/to/2");
    child_replies(&wide[2]);
}

static void
a_failure_is_not_the_first_reply(void **state)
{
    (void)state;
    wide_holds();
    wide_fails(0, ENOTCONN);
    wide_fails(2, EIO);
    java_will_do(winds_first);
    java_will_do(answers_first);
    wide_stat();
    child_replies(&wide[2]);
    child_replies(&wide[0]);
    assert_waits_for(3, 1);
    child_replies(&wide[1]);
    assert_int_equal(fan_seen.winner, 1);
    assert_int_equal(stats[0].ino, WIDE_INO(1));
}

static void
if_all_fail_there_is_no_winner_and_all_are_read(void **state)
{
    (void)state;
    wide_holds();
    for (int i = 0; i < 3; i++)
        wide_fails(i, 10 + i);
    java_will_do(winds_first);
    java_will_do(answers_first);
    wide_stat();
    for (int i = 2; i >= 0; i--)
        child_replies(&wide[i]);
    assert_int_equal(fan_seen.winner, -1);
    for (int i = 0; i < 3; i++)
        assert_int_equal(fan_seen.op_errno[i], 10 + i);
    assert_int_equal(stats[0].op_errno, 12);
}

static void
late_replies_do_not_disturb_the_next_fop_in_the_record(void **state)
{
    (void)state;
    wide_holds();
    java_will_do(winds_first);
    java_will_do(answers_first);
    java_will_do(suspends);
    wide_stat();
    child_replies(&wide[0]);
    assert_int_equal(stats[0].answers, 1);
    wide_stat();
    assert_int_equal(turn_id, fan_call);
    child_replies(&wide[1]);
    child_replies(&wide[2]);
    assert_int_equal(stats[1].answers, 0);
    wide[0].holds = 0;
    assert_int_equal(java_resumes(turn_id, GJ_VERDICT_FORWARD), 1);
    assert_int_equal(stats[1].ino, WIDE_INO(0));
}

static void
late_replies_do_not_disturb_the_next_fan(void **state)
{
    (void)state;
    call_frame_t *late[2];
    wide_holds();
    java_will_do(winds_first);
    java_will_do(answers_first);
    java_will_do(winds_all);
    java_will_do(answers_all);
    wide_stat();
    child_replies(&wide[0]);
    late[0] = wide[1].held;
    late[1] = wide[2].held;
    wide_stat();
    for (int i = 0; i < 2; i++) {
        struct iatt iatt = {.ia_ino = 4711};
        STACK_UNWIND_STRICT(stat, late[i], 0, 0, &iatt, NULL);
    }
    assert_int_equal(stats[1].answers, 0);
    for (int i = 0; i < 3; i++)
        child_replies(&wide[i]);
    assert_int_equal(stats[1].ino, SUM_OF_3);
}

static void
there_may_be_many_branches_and_several_to_a_child(void **state)
{
    (void)state;
    uint64_t sum = 0;
    fan_size = MOST_BRANCHES;
    for (int i = 0; i < fan_size; i++)
        sum += WIDE_INO(i % WIDE_CHILDREN);
    java_will_do(winds_all);
    java_will_do(answers_all);
    java_will_do(winds_first);
    java_will_do(answers_first);
    wide_stat();
    wide_stat();
    fan_size = 3;
    assert_waits_for(2 * MOST_BRANCHES, 4);
    assert_int_equal(stats[0].ino, sum);
    assert_int_equal(stats[1].ino, WIDE_INO(0));
}

static void
one_branch_is_enough(void **state)
{
    (void)state;
    fan_size = 1;
    java_will_do(winds_all);
    java_will_do(answers_all);
    wide_stat();
    fan_size = 3;
    assert_int_equal(stats[0].ino, WIDE_INO(0));
}

/* More rounds than records allow, if one leaks: each round has four. */
static void
no_record_is_lost(void **state)
{
    for (int i = 0; i < 20000; i++) {
        if (i > 0 && wide_end(state) == 0)
            wide_begin(state);
        wide_fails(0, ENOENT);
        java_will_do(i % 2 ? winds_first : winds_all);
        java_will_do(i % 2 ? answers_first : answers_all);
        wide_stat();
        assert_int_equal(stats[0].ino, i % 2 ? WIDE_INO(1) : WIDE_INO(1) + WIDE_INO(2));
    }
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, wide_begin, wide_end)
    const struct CMUnitTest tests[] = {
        TEST(all_replies_are_seen_together),
        TEST(each_child_gets_its_own_arguments),
        TEST(the_last_reply_brings_the_turn),
        TEST(some_reply_at_once_and_some_later),
        TEST(all_replies_may_be_failures),
        TEST(the_first_reply_brings_the_turn_and_the_others_come_late),
        TEST(the_first_reply_may_come_before_the_others_are_wound),
        TEST(a_failure_is_not_the_first_reply),
        TEST(if_all_fail_there_is_no_winner_and_all_are_read),
        TEST(late_replies_do_not_disturb_the_next_fop_in_the_record),
        TEST(late_replies_do_not_disturb_the_next_fan),
        TEST(there_may_be_many_branches_and_several_to_a_child),
        TEST(one_branch_is_enough),
        TEST(no_record_is_lost),
    };
    return RUN(tests, wide_start);
}
