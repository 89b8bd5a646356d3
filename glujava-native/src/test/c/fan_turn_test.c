/* What Java does before it has wound to several children, and in the turn in which it sees their replies. */
#include "wide.h"

#include "allocation.h"
#include "call.h"
#include "fans.h"
#include "resume.h"

#define SUM_OF_3 (WIDE_INO(0) + WIDE_INO(1) + WIDE_INO(2))

static int
unwinds_built_well(gj_call_t *call, int event)
{
    (void)event;
    return fan_answer(call, BUILT_INO);
}

static int
keeps_and_winds_all(gj_call_t *call, int event)
{
    assert_int_equal(glujava_keep_args(call->id), 0);
    return winds_all(call, event);
}

static int
cannot_keep(gj_call_t *call, int event)
{
    assert_int_equal(glujava_keep_args(call->id), EINVAL);
    return answers_all(call, event);
}

/* To the right child, with nothing changed. */
static int
winds_unchanged(gj_call_t *call, int event)
{
    winds_built_watched(call, event);
    *gj_field(call, GJ_OUT_CHANGED) = 0;
    return GJ_VERDICT_WIND_WATCHED;
}

typedef struct {
    const char *name;
    java_turn_t winds;
    java_turn_t does[2]; /* after that; NULL: */
    int says[2];
    int turns;
    int winds_to_second; /* the others: each once */
    int32_t op_errno;
    uint64_t ino;
    int failures;
} case_t;

#define EIO_AFTER_REPLIES .turns = 2, .winds_to_second = 1, .op_errno = EIO, .failures = 1

static const case_t cases[] = {
    {"fail", winds_all, {fails_with_enoent}, .turns = 2, .winds_to_second = 1, .op_errno = ENOENT},
    {"unwind_a_built_reply", winds_all, {unwinds_built_well}, .turns = 2, .winds_to_second = 1, .ino = BUILT_INO},
    {"wind_on", winds_all, {winds_built_watched}, {0, GJ_VERDICT_UNWIND_SAME}, 3, 2, .ino = WIDE_INO(1)},
    {"wind_on_unwatched", winds_all, {winds_built}, .turns = 2, .winds_to_second = 2, .ino = WIDE_INO(1)},
    {"wind_to_several_again", winds_all, {winds_all, answers_all}, .turns = 3, .winds_to_second = 2, .ino = SUM_OF_3},
    {"wind_on_to_the_first", winds_all, {winds_first, answers_first}, .turns = 3, .winds_to_second = 2,
     .ino = WIDE_INO(0)},
    {"wind_to_several_after_the_first", winds_first, {winds_all, answers_all}, .turns = 3, .winds_to_second = 2,
     .ino = SUM_OF_3},
    {"forward_what_was_kept", keeps_and_winds_all, {NULL}, {GJ_VERDICT_FORWARD}, 2, 1, .ino = WIDE_INO(0)},
    {"wind_on_what_was_kept", keeps_and_winds_all, {winds_unchanged}, {0, GJ_VERDICT_UNWIND_SAME}, 3, 2,
     .ino = WIDE_INO(1)},
    {"keep_too_late", winds_all, {cannot_keep}, .turns = 2, .winds_to_second = 1, .ino = SUM_OF_3},
    {"no_verdict", winds_all, {NULL}, {GJ_VERDICT_NONE}, EIO_AFTER_REPLIES},
    {"no_verdict_on_the_first", winds_first, {NULL}, {GJ_VERDICT_NONE}, EIO_AFTER_REPLIES},
    {"broken", winds_all, {NULL}, {GJ_VERDICT_BROKEN}, EIO_AFTER_REPLIES},
    {"broken_on_the_first", winds_first, {NULL}, {GJ_VERDICT_BROKEN}, EIO_AFTER_REPLIES},
    {"suspended_but_not_really", winds_all, {NULL}, {GJ_VERDICT_SUSPENDED}, EIO_AFTER_REPLIES},
    {"done", winds_all, {NULL}, {GJ_VERDICT_DONE}, EIO_AFTER_REPLIES},
    {"forward_what_is_gone", winds_all, {NULL}, {GJ_VERDICT_FORWARD_WATCHED}, EIO_AFTER_REPLIES},
    {"unwind_the_same", winds_all, {NULL}, {GJ_VERDICT_UNWIND_SAME}, EIO_AFTER_REPLIES},
    {"wind_to_several_without_branches", winds_all, {NULL}, {GJ_VERDICT_WIND_ALL}, EIO_AFTER_REPLIES},
};

enum { CASES = sizeof(cases) / sizeof(cases[0]) };

static void
is_carried_out(void **state)
{
    const case_t *it = *state;
    int64_t failures = wide_failures();
    java_will_do(it->winds);
    for (int i = 0; i < it->turns - 1; i++) {
        if (it->does[i])
            java_will_do(it->does[i]);
        else
            java_will_say(it->says[i]);
    }
    wide_stat();
    assert_int_equal(stats[0].op_errno, it->op_errno);
    assert_int_equal(stats[0].op_ret, it->op_errno ? -1 : 0);
    assert_int_equal(stats[0].ino, it->ino);
    assert_int_equal(wide[1].winds, it->winds_to_second);
    assert_int_equal(wide_failures() - failures, it->failures);
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
a_suspended_turn_may_end_without_a_look_at_the_replies(void **state)
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
winds_nothing_of_it(gj_call_t *call, int event)
{
    winds_all(call, event);
    return GJ_VERDICT_FORWARD;
}

static int
says_nothing_after_all(gj_call_t *call, int event)
{
    winds_all(call, event);
    return GJ_VERDICT_NONE;
}

static void
branches_that_are_not_wound_end_with_the_turn(void **state)
{
    (void)state;
    java_will_do(winds_nothing_of_it);
    java_will_do(says_nothing_after_all);
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
    static const int wild[][2] = {{GJ_OUT_FOP, -1}, {GJ_OUT_FOP, GJ_FOP_COUNT}, {GJ_OUT_CHILD, -1},
                                  {GJ_OUT_CHILD, WIDE_CHILDREN}, {GJ_OUT_CHILD, INT32_MAX}};
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
        assert_non_null(strstr(world_log(), "fop stat: Java wound to several children what cannot be wound"));
    }
}

static int let_go;

static void
count(void *unused)
{
    (void)unused;
    let_go++;
}

static int
keeps_an_object_and_winds(gj_call_t *call, int event)
{
    assert_int_equal(gj_call_keep_object(call, &let_go, count), 0);
    winds_all(call, event);
    for (int i = 0; i < fan_size; i++)
        assert_int_equal(gj_call_keep_object(gj_call_find(fan_branches[i]), &let_go, count), 0);
    return GJ_VERDICT_WIND_ALL;
}

/* It can be a file's content; what the children got of it is theirs. */
static void
what_java_made_for_the_fop_ends_with_the_winding(void **state)
{
    (void)state;
    wide_holds();
    let_go = 0;
    java_will_do(keeps_an_object_and_winds);
    java_will_do(answers_all);
    wide_stat();
    assert_int_equal(let_go, 4);
    for (int i = 0; i < 3; i++)
        child_replies(&wide[i]);
    assert_int_equal(let_go, 4);
}

static void
a_suspended_fop_lets_go_of_its_arguments_when_it_is_wound(void **state)
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
    const struct CMUnitTest others[] = {
        TEST(the_replies_wait_for_a_suspended_turn),
        TEST(late_replies_may_come_in_a_suspended_turn),
        TEST(a_suspended_turn_may_end_without_a_look_at_the_replies),
        TEST(a_suspended_fop_is_wound_to_several),
        TEST(the_resumption_may_come_before_the_method_returns),
        TEST(branches_that_are_not_wound_end_with_the_turn),
        TEST(branches_that_are_not_wound_end_with_the_suspension),
        TEST(the_first_new_branch_takes_the_place_of_the_old_ones),
        TEST(no_branch_is_made_out_of_turn),
        TEST(no_branch_is_made_after_the_decision),
        TEST(one_wild_branch_is_eio_and_none_is_wound),
        TEST(what_java_made_for_the_fop_ends_with_the_winding),
        TEST(a_suspended_fop_lets_go_of_its_arguments_when_it_is_wound),
    };
    enum { OTHERS = sizeof(others) / sizeof(others[0]) };
    static struct CMUnitTest tests[CASES + OTHERS];
    for (int i = 0; i < CASES; i++)
        tests[i] = (struct CMUnitTest){cases[i].name, is_carried_out, wide_begin, wide_end, (void *)&cases[i]};
    memcpy(&tests[CASES], others, sizeof(others));
    return RUN(tests, wide_start);
}
