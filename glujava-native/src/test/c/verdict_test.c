/* Each verdict, after a fop and after a reply: its effect, and that the parent is answered once. */
#include "graph.h"

#include "check.h"
#include "turns.h"

#define SAY_NUMBER(number)                                                                                             \
    {                                                                                                                  \
        .planned = 1, .says = number                                                                                   \
    }
#define SAY(verdict) SAY_NUMBER(GJ_VERDICT_##verdict)
#define DO(turn)                                                                                                       \
    {                                                                                                                  \
        .planned = 1, .does = turn                                                                                     \
    }
#define NOT_MADE "Java gave no answer"

typedef struct {
    int planned;
    int says;
    java_turn_t does;
} turn_t;

typedef struct {
    const char *name;
    turn_t turns[3];
    int winds[2];
    int32_t op_ret;
    int32_t op_errno;
    uint64_t ino;
    const char *path; /* the fop that the last child got */
    int failures;
    const char *log;
} case_t;

#define GOOD_FROM_LEFT .winds = {1, 0}, .ino = 100, .path = "/some/file"
#define GOOD_FROM_RIGHT .winds = {0, 1}, .ino = 200, .path = BUILT_PATH
#define EIO_AT_ONCE .op_ret = -1, .op_errno = EIO, .failures = 1
#define EIO_AFTER_REPLY .winds = {1, 0}, .op_ret = -1, .op_errno = EIO, .failures = 1, .path = "/some/file"

static int
winds_another_fop_unwatched(gj_call_t *call, int event)
{
    winds_lookup_watched(call, event);
    return GJ_VERDICT_WIND;
}

static int
winds_with_nothing_written(gj_call_t *call, int event)
{
    int verdict = winds_built(call, event);
    *gj_field(call, GJ_OUT_CHANGED) = 0;
    return verdict;
}

static int
winds_a_wild_fop(gj_call_t *call, int event)
{
    int verdict = winds_built_watched(call, event);
    *gj_field(call, GJ_OUT_FOP) = GJ_FOP_COUNT;
    return verdict;
}

static int
winds_a_negative_fop(gj_call_t *call, int event)
{
    int verdict = winds_built_watched(call, event);
    *gj_field(call, GJ_OUT_FOP) = -1;
    return verdict;
}

static int
winds_to_a_third_child(gj_call_t *call, int event)
{
    int verdict = winds_built(call, event);
    *gj_field(call, GJ_OUT_CHILD) = 2;
    return verdict;
}

static int
winds_to_a_negative_child(gj_call_t *call, int event)
{
    int verdict = winds_built_watched(call, event);
    *gj_field(call, GJ_OUT_CHILD) = -1;
    return verdict;
}

static int
keeps_and_forwards_watched(gj_call_t *call, int event)
{
    (void)event;
    assert_int_equal(glujava_keep_args(call->id), 0);
    assert_int_equal(glujava_keep_args(call->id), 0); /* twice is once */
    return GJ_VERDICT_FORWARD_WATCHED;
}

static int
keeps_and_winds_lookup_watched(gj_call_t *call, int event)
{
    assert_int_equal(glujava_keep_args(call->id), 0);
    return winds_lookup_watched(call, event);
}

/* Wound to the right child, unchanged. */
static int
winds_unchanged(gj_call_t *call, int event)
{
    (void)event;
    *gj_field(call, GJ_OUT_FOP) = GJ_STAT;
    *gj_field(call, GJ_OUT_CHILD) = 1;
    *gj_field(call, GJ_OUT_CHANGED) = 0;
    return GJ_VERDICT_WIND_WATCHED;
}

static int
cannot_keep_in_a_reply(gj_call_t *call, int event)
{
    (void)event;
    assert_int_equal(glujava_keep_args(call->id), EINVAL);
    return GJ_VERDICT_UNWIND_SAME;
}

static const case_t cases[] = {
    {"forward_again_in_a_reply",
     {DO(keeps_and_forwards_watched), SAY(FORWARD)},
     .winds = {2, 0},
     .ino = 100,
     .path = "/some/file"},
    {"forward_again_watched_in_a_reply",
     {DO(keeps_and_forwards_watched), SAY(FORWARD_WATCHED), SAY(UNWIND_SAME)},
     .winds = {2, 0},
     .ino = 100,
     .path = "/some/file"},
    {"wind_what_was_kept_to_the_other_child",
     {DO(keeps_and_forwards_watched), DO(winds_unchanged), SAY(UNWIND_SAME)},
     .winds = {1, 1},
     .ino = 200,
     .path = "/some/file"},
    {"wind_another_fop_and_then_the_own_one",
     {DO(keeps_and_winds_lookup_watched), DO(winds_unchanged), SAY(UNWIND_SAME)},
     .winds = {0, 2},
     .ino = 200,
     .path = "/some/file"},
    {"keep_too_late", {SAY(FORWARD_WATCHED), DO(cannot_keep_in_a_reply)}, GOOD_FROM_LEFT},
    {"forward", {SAY(FORWARD)}, GOOD_FROM_LEFT},
    {"forward_watched_and_unwind_the_same", {SAY(FORWARD_WATCHED), SAY(UNWIND_SAME)}, GOOD_FROM_LEFT},
    {"forward_watched_and_unwind_another",
     {SAY(FORWARD_WATCHED), DO(unwinds_built)},
     .winds = {1, 0},
     .op_errno = 8,
     .ino = BUILT_INO,
     .path = "/some/file"},
    {"forward_watched_and_fail",
     {SAY(FORWARD_WATCHED), DO(fails_with_enoent)},
     .winds = {1, 0},
     .op_ret = -1,
     .op_errno = ENOENT,
     .path = "/some/file"},
    {"wind_a_built_one_to_the_second_child", {DO(winds_built)}, GOOD_FROM_RIGHT},
    {"wind_a_built_one_and_unwind_its_reply", {DO(winds_built_watched), SAY(UNWIND_SAME)}, GOOD_FROM_RIGHT},
    {"wind_another_fop_and_then_its_own",
     {DO(winds_lookup_watched), DO(winds_built_watched), SAY(UNWIND_SAME)},
     .winds = {0, 2},
     .ino = 200,
     .path = BUILT_PATH},
    {"wind_another_fop_and_then_its_own_unwatched",
     {DO(winds_lookup_watched), DO(winds_built)},
     .winds = {0, 2},
     .ino = 200,
     .path = BUILT_PATH},
    {"wind_again_after_a_reply",
     {SAY(FORWARD_WATCHED), DO(winds_built_watched), SAY(UNWIND_SAME)},
     .winds = {1, 1},
     .ino = 200,
     .path = BUILT_PATH},
    {"wind_the_originals_to_the_second_child",
     {DO(winds_with_nothing_written)},
     .winds = {0, 1},
     .ino = 200,
     .path = "/some/file"},
    {"wind_again_after_a_reply_when_there_are_no_originals",
     {SAY(FORWARD_WATCHED), DO(winds_with_nothing_written)},
     EIO_AFTER_REPLY,
     .log = "fop stat: Java wound stat without loc; answered with EIO"},
    {"unwind_at_once", {DO(unwinds_built)}, .op_errno = 8, .ino = BUILT_INO},
    {"fail_at_once", {DO(fails_with_enoent)}, .op_ret = -1, .op_errno = ENOENT},
    {"fail_without_saying_how", {DO(fails_without_errno)}, .op_ret = -1, .op_errno = EIO},

    {"no_verdict", {SAY(NONE)}, EIO_AT_ONCE, .log = NOT_MADE},
    {"no_verdict_on_a_reply", {SAY(FORWARD_WATCHED), SAY(NONE)}, EIO_AFTER_REPLY, .log = NOT_MADE},
    {"broken", {SAY(BROKEN)}, EIO_AT_ONCE},
    {"broken_on_a_reply", {SAY(FORWARD_WATCHED), SAY(BROKEN)}, EIO_AFTER_REPLY},
    {"a_number_that_is_no_verdict", {SAY_NUMBER(42)}, EIO_AT_ONCE, .log = NOT_MADE},
    {"a_negative_number", {SAY_NUMBER(-1)}, EIO_AT_ONCE, .log = NOT_MADE},
    {"a_huge_number_on_a_reply", {SAY(FORWARD_WATCHED), SAY_NUMBER(INT32_MAX)}, EIO_AFTER_REPLY, .log = NOT_MADE},
    {"the_least_number_on_a_reply", {SAY(FORWARD_WATCHED), SAY_NUMBER(INT32_MIN)}, EIO_AFTER_REPLY, .log = NOT_MADE},
    {"suspended_but_not_really", {SAY(SUSPENDED)}, EIO_AT_ONCE, .log = NOT_MADE},
    {"suspended_but_not_really_on_a_reply", {SAY(FORWARD_WATCHED), SAY(SUSPENDED)}, EIO_AFTER_REPLY, .log = NOT_MADE},
    {"forward_in_a_reply",
     {SAY(FORWARD_WATCHED), SAY(FORWARD)},
     EIO_AFTER_REPLY,
     .log = "arguments that no longer exist"},
    {"forward_watched_in_a_reply",
     {SAY(FORWARD_WATCHED), SAY(FORWARD_WATCHED)},
     EIO_AFTER_REPLY,
     .log = "arguments that no longer exist"},
    {"unwind_the_same_in_a_fop", {SAY(UNWIND_SAME)}, EIO_AT_ONCE, .log = "a reply that does not exist"},
    {"unwind_the_reply_of_another_fop",
     {DO(winds_lookup_watched), SAY(UNWIND_SAME)},
     .winds = {0, 1},
     .op_ret = -1,
     .op_errno = EIO,
     .failures = 1,
     .path = BUILT_PATH,
     .log = "a reply that does not exist"},
    {"wind_another_fop_unwatched",
     {DO(winds_another_fop_unwatched)},
     EIO_AT_ONCE,
     .log = "a fop that cannot be wound here"},
    {"wind_a_fop_that_is_none", {DO(winds_a_wild_fop)}, EIO_AT_ONCE, .log = "a fop that cannot be wound here"},
    {"wind_a_fop_of_negative_number", {DO(winds_a_negative_fop)}, EIO_AT_ONCE, .log = "cannot be wound here"},
    {"wind_to_a_child_that_is_none", {DO(winds_to_a_third_child)}, EIO_AT_ONCE, .log = "child that does not exist"},
    {"wind_to_a_child_of_negative_number",
     {DO(winds_to_a_negative_child)},
     EIO_AT_ONCE,
     .log = "child that does not exist"},
};

enum { CASES = sizeof(cases) / sizeof(cases[0]) };

static int
plan(const case_t *it)
{
    int turns = 0;
    for (; turns < 3 && it->turns[turns].planned; turns++) {
        if (it->turns[turns].does)
            java_will_do(it->turns[turns].does);
        else
            java_will_say(it->turns[turns].says);
    }
    return turns;
}

static void
is_carried_out(void **state)
{
    const case_t *it = *state;
    int64_t failures = graph_failures();
    int turns = plan(it);
    graph_logs_again();
    graph_stat("/some/file");

    assert_int_equal(answer.count, 1);
    assert_int_equal(answer.op_ret, it->op_ret);
    assert_int_equal(answer.op_errno, it->op_errno);
    assert_int_equal(answer.ino, it->ino);
    assert_int_equal(java_turns(), turns);
    for (int i = 0; i < 2; i++) {
        assert_int_equal(children[i].winds, it->winds[i]);
        if (it->winds[i] && (i == 1 || !it->winds[1]))
            assert_string_equal(children[i].path, it->path);
    }
    assert_int_equal(graph_failures() - failures, it->failures);
    if (it->log)
        assert_non_null(strstr(world_log(), it->log));
    else
        assert_string_equal(world_log(), "");
}

int
main(void)
{
    static struct CMUnitTest tests[CASES];
    for (int i = 0; i < CASES; i++)
        tests[i] = (struct CMUnitTest){cases[i].name, is_carried_out, graph_begin, graph_end, (void *)&cases[i]};
    return RUN(tests, graph_start);
}
