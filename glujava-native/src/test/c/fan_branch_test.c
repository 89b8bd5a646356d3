/* Branches before the wind: unused ones, ones that cannot be wound, and their memory. */
#include "wide.h"

#include "fans.h"
#include "resume.h"

#define SUM_OF_3 (WIDE_INO(0) + WIDE_INO(1) + WIDE_INO(2))

static int
winds_nothing_of_it(gj_call_t *call, int event)
{
    winds_all(call, event);
    return GJ_VERDICT_FORWARD;
}

static int
gives_no_verdict_after_all(gj_call_t *call, int event)
{
    winds_all(call, event);
    return GJ_VERDICT_NONE;
}

static void
branches_that_are_not_wound_end_with_the_turn(void **state)
{
    (void)state;
    java_will_do(winds_nothing_of_it);
    java_will_do(gives_no_verdict_after_all);
    wide_stat();
    wide_stat();
    assert_int_equal(wide[0].winds, 1);
    assert_int_equal(wide[1].winds, 0);
    assert_int_equal(stats[0].ino, WIDE_INO(0));
    assert_int_equal(stats[1].op_errno, EIO);
    assert_int_equal(wide_operations(), 0);
}

static int
suspends_instead(gj_call_t *call, int event)
{
    winds_all(call, event);
    return suspends(call, event);
}

static void
branches_that_are_not_wound_end_with_the_suspension(void **state)
{
    (void)state;
    java_will_do(suspends_instead);
    java_will_do(suspends_instead);
    java_will_do(answers_all);
    wide_stat();
    assert_int_equal(resumed(GJ_VERDICT_FORWARD, NULL), 1);
    wide_stat();
    assert_int_equal(resumed(0, winds_all), 1);
    assert_int_equal(stats[0].ino, WIDE_INO(0));
    assert_int_equal(stats[1].ino, SUM_OF_3);
    assert_int_equal(wide[1].winds, 1);
}

static int
winds_at_the_second_attempt(gj_call_t *call, int event)
{
    winds_all(call, event);
    fan_size = 2;
    return winds_all(call, event);
}

static void
the_first_new_branch_takes_the_place_of_the_old_ones(void **state)
{
    (void)state;
    java_will_do(winds_at_the_second_attempt);
    java_will_do(answers_all);
    wide_stat();
    fan_size = 3;
    assert_int_equal(wide[2].winds, 0);
    assert_int_equal(stats[0].ino, WIDE_INO(0) + WIDE_INO(1));
}

static void
no_branch_is_made_out_of_turn(void **state)
{
    (void)state;
    wide_holds();
    java_will_do(winds_all);
    java_will_do(answers_all);
    wide_stat();
    for (int first = 0; first < 2; first++) {
        assert_true(glujava_branch(fan_call, first) < 0);
        assert_true(glujava_branch(-1, first) < 0);
        assert_true(glujava_branch(INT32_MAX, first) < 0);
    }
    for (int i = 0; i < 3; i++)
        child_replies(&wide[i]);
    assert_int_equal(stats[0].ino, SUM_OF_3);
    assert_true(glujava_branch(fan_call, 1) < 0);
}

static int wild_offset, wild_number;

static int
winds_all_and_one_is_wild(gj_call_t *call, int event)
{
    winds_all(call, event);
    *gj_field(gj_call_find(fan_branches[1]), wild_offset) = wild_number;
    return GJ_VERDICT_WIND_ALL;
}

static void
one_wild_branch_is_eio_and_none_is_wound(void **state)
{
    static const int wild[][2] = {{GJ_OUT_FOP, -1},
                                  {GJ_OUT_FOP, GJ_FOP_COUNT},
                                  {GJ_OUT_CHILD, -1},
                                  {GJ_OUT_CHILD, WIDE_CHILDREN},
                                  {GJ_OUT_CHILD, INT32_MAX}};
    for (int i = 0; i < 5; i++) {
        int64_t failures = wide_failures();
        if (i > 0) {
            wide_end(state);
            wide_begin(state);
        }
        wild_offset = wild[i][0];
        wild_number = wild[i][1];
        java_will_do(winds_all_and_one_is_wild);
        wide_stat();
        assert_int_equal(stats[0].op_errno, EIO);
        assert_int_equal(wide_failures(), failures + 1);
        assert_int_equal(wide[0].winds + wide[1].winds + wide[2].winds, 0);
        assert_non_null(strstr(world_log(), "fop stat: Java wound a fop that cannot be wound to several children"));
    }
}

static int releases;

static void
count(void *unused)
{
    (void)unused;
    releases++;
}

static int
keeps_an_object_and_winds(gj_call_t *call, int event)
{
    assert_int_equal(gj_call_keep_object(call, &releases, count), 0);
    winds_all(call, event);
    for (int i = 0; i < fan_size; i++)
        assert_int_equal(gj_call_keep_object(gj_call_find(fan_branches[i]), &releases, count), 0);
    return GJ_VERDICT_WIND_ALL;
}

/* It can be a file's content; the children have their own copies. */
static void
objects_that_java_made_for_the_fop_end_with_the_winding(void **state)
{
    (void)state;
    wide_holds();
    releases = 0;
    java_will_do(keeps_an_object_and_winds);
    java_will_do(answers_all);
    wide_stat();
    assert_int_equal(releases, 4);
    for (int i = 0; i < 3; i++)
        child_replies(&wide[i]);
    assert_int_equal(releases, 4);
}

static void
a_suspended_fop_releases_its_arguments_when_it_is_wound(void **state)
{
    (void)state;
    wide_holds();
    java_will_do(suspends);
    java_will_do(answers_all);
    wide_stat();
    assert_int_equal(resumed(0, winds_all), 1);
    gj_call_t *call = gj_call_find(fan_call);
    assert_non_null(call);
    assert_false(call->has_owned);
    for (int i = 0; i < 3; i++)
        child_replies(&wide[i]);
    assert_int_equal(stats[0].ino, SUM_OF_3);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, wide_begin, wide_end)
    const struct CMUnitTest tests[] = {
        TEST(branches_that_are_not_wound_end_with_the_turn),
        TEST(branches_that_are_not_wound_end_with_the_suspension),
        TEST(the_first_new_branch_takes_the_place_of_the_old_ones),
        TEST(no_branch_is_made_out_of_turn),
        TEST(one_wild_branch_is_eio_and_none_is_wound),
        TEST(objects_that_java_made_for_the_fop_end_with_the_winding),
        TEST(a_suspended_fop_releases_its_arguments_when_it_is_wound),
    };
    return RUN(tests, wide_start);
}
