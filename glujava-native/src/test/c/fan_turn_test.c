/* Each verdict of the turn in which Java reads the replies of several children. */
#include "wide.h"

#include "fans.h"
#include "turns.h"

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
keeps_and_winds_first(gj_call_t *call, int event)
{
    assert_int_equal(glujava_keep_args(call->id), 0);
    return winds_first(call, event);
}

static int
cannot_keep(gj_call_t *call, int event)
{
    assert_int_equal(glujava_keep_args(call->id), EINVAL);
    return answers_all(call, event);
}

/* Wound to the right child, unchanged. */
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
    {"wind_to_several_what_is_gone", winds_all, {winds_all}, EIO_AFTER_REPLIES},
    {"wind_on_unwatched", winds_all, {winds_built}, .turns = 2, .winds_to_second = 2, .ino = WIDE_INO(1)},
    {"wind_to_several_again",
     keeps_and_winds_all,
     {winds_all, answers_all},
     .turns = 3,
     .winds_to_second = 2,
     .ino = SUM_OF_3},
    {"wind_on_to_the_first",
     keeps_and_winds_all,
     {winds_first, answers_first},
     .turns = 3,
     .winds_to_second = 2,
     .ino = WIDE_INO(0)},
    {"wind_to_several_after_the_first",
     keeps_and_winds_first,
     {winds_all, answers_all},
     .turns = 3,
     .winds_to_second = 2,
     .ino = SUM_OF_3},
    {"forward_what_was_kept", keeps_and_winds_all, {NULL}, {GJ_VERDICT_FORWARD}, 2, 1, .ino = WIDE_INO(0)},
    {"wind_on_what_was_kept",
     keeps_and_winds_all,
     {winds_unchanged},
     {0, GJ_VERDICT_UNWIND_SAME},
     3,
     2,
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

int
main(void)
{
    static struct CMUnitTest tests[CASES];
    for (int i = 0; i < CASES; i++)
        tests[i] = (struct CMUnitTest){cases[i].name, is_carried_out, wide_begin, wide_end, (void *)&cases[i]};
    return RUN(tests, wide_start);
}
