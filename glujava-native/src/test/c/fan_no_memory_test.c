/* Winding to several children without enough memory: the fop is answered once, and nothing is lost. */
#include "wide.h"

#include "allocation.h"
#include "fans.h"
#include "turns.h"

#define SUM_OF_3 (WIDE_INO(0) + WIDE_INO(1) + WIDE_INO(2))

static int point;

static int
winds_all_short_of_memory(gj_call_t *call, int event)
{
    allocation_fails(point);
    return winds_all(call, event);
}

static int
winds_first_short_of_memory(gj_call_t *call, int event)
{
    allocation_fails(point);
    return winds_first(call, event);
}

static int
answers_what_there_is(gj_call_t *call, int event)
{
    return (event == GJ_EVENT_REPLIES ? answers_all : winds_all)(call, event);
}

static int
answers_the_first_there_is(gj_call_t *call, int event)
{
    return (event == GJ_EVENT_REPLIES ? answers_first : winds_first)(call, event);
}

/* Lets each allocation fail in turn, from the first of the turn on. Returns how many there were. */
static int
fail_at_each_point(void **state, java_turn_t winds, java_turn_t answers, const uint64_t *good)
{
    for (point = 0;; point++) {
        if (point > 0) {
            wide_end(state);
            wide_begin(state);
        }
        java_will_do(winds);
        java_always_does(answers);
        wide_stat();
        int failed = allocation_has_failed();
        allocation_fails(-1);
        assert_int_equal(stats[0].answers, 1);
        if (!failed)
            return point;
        int known = stats[0].op_ret < 0 && (stats[0].op_errno == ENOMEM || stats[0].op_errno == EIO);
        for (int i = 0; good[i] && !known; i++)
            known = stats[0].op_ret == 0 && stats[0].ino == good[i];
        if (!known)
            fail_msg("point %d: %d, %d, %d", point, stats[0].op_ret, stats[0].op_errno, (int)stats[0].ino);
    }
}

static void
allocations_may_fail_at_any_point(void **state)
{
    /* A reply without memory counts as a failure. */
    static const uint64_t good[] = {SUM_OF_3 - WIDE_INO(0), SUM_OF_3 - WIDE_INO(1), SUM_OF_3 - WIDE_INO(2), SUM_OF_3,
                                    0};
    int points = fail_at_each_point(state, winds_all_short_of_memory, answers_what_there_is, good);
    assert_true(points > 10);
    assert_int_equal(stats[0].ino, SUM_OF_3);
}

static void
allocations_may_fail_at_any_point_of_the_first(void **state)
{
    static const uint64_t good[] = {WIDE_INO(0), WIDE_INO(1), 0};
    int points = fail_at_each_point(state, winds_first_short_of_memory, answers_the_first_there_is, good);
    assert_true(points > 10);
    assert_int_equal(stats[0].ino, WIDE_INO(0));
}

static void
a_reply_that_cannot_be_kept_is_a_failure(void **state)
{
    (void)state;
    wide_holds();
    java_will_do(winds_all);
    java_will_do(answers_all);
    wide_stat();
    child_replies(&wide[0]);
    allocation_fails(0);
    child_replies(&wide[1]);
    assert_true(allocation_has_failed());
    allocation_fails(-1);
    child_replies(&wide[2]);
    assert_int_equal(fan_seen.op_ret[1], -1);
    assert_int_equal(fan_seen.op_errno[1], ENOMEM);
    assert_int_equal(fan_seen.ino[1], 0);
    assert_int_equal(stats[0].ino, SUM_OF_3 - WIDE_INO(1));
}

static void
a_first_reply_that_cannot_be_kept_leaves_it_to_the_next(void **state)
{
    (void)state;
    wide_holds();
    java_will_do(winds_first);
    java_will_do(answers_first);
    wide_stat();
    allocation_fails(0);
    child_replies(&wide[0]);
    allocation_fails(-1);
    assert_int_equal(stats[0].answers, 0);
    child_replies(&wide[1]);
    assert_int_equal(stats[0].ino, WIDE_INO(1));
    child_replies(&wide[2]);
}

static struct mem_pool *pool;

static int
leaves_no_memory_for_frames(gj_call_t *call, int event)
{
    int verdict = winds_all(call, event);
    pool = wide_ours->ctx->pool->frame_mem_pool;
    wide_ours->ctx->pool->frame_mem_pool = NULL;
    return verdict;
}

static int
has_memory_again(gj_call_t *call, int event)
{
    wide_ours->ctx->pool->frame_mem_pool = pool;
    return answers_all(call, event);
}

static void
without_memory_to_wind_each_branch_fails(void **state)
{
    (void)state;
    java_will_do(leaves_no_memory_for_frames);
    java_will_do(has_memory_again);
    wide_stat();
    for (int i = 0; i < 3; i++) {
        assert_int_equal(fan_seen.op_ret[i], -1);
        assert_int_equal(fan_seen.op_errno[i], ENOMEM);
        assert_int_equal(wide[i].winds, 0);
    }
    assert_int_equal(stats[0].op_errno, ENOMEM);
}

static int
branches_without_memory_for_stacks(gj_call_t *call, int event)
{
    struct mem_pool **stacks = &wide_ours->ctx->pool->stack_mem_pool;
    (void)event;
    assert_true(fan_branch(call, 0, 0, NULL) >= 0);
    pool = *stacks;
    *stacks = NULL;
    assert_int_equal(fan_branch(call, 1, 1, NULL), -ENOMEM);
    *stacks = pool;
    return GJ_VERDICT_FORWARD;
}

static void
without_memory_for_a_stack_there_is_no_branch(void **state)
{
    (void)state;
    java_will_do(branches_without_memory_for_stacks);
    wide_stat();
    assert_int_equal(stats[0].ino, WIDE_INO(0));
    assert_int_equal(wide[0].winds, 1);
}

static gj_call_t *taken[65536];

static int
branches_without_records(gj_call_t *call, int event)
{
    int count = 0;
    (void)event;
    while ((taken[count] = gj_call_take()))
        count++;
    gj_call_give_back(taken[--count]);
    assert_true(fan_branch(call, 0, 0, NULL) >= 0);
    assert_int_equal(fan_branch(call, 1, 1, NULL), -ENOMEM);
    while (count)
        gj_call_give_back(taken[--count]);
    return GJ_VERDICT_WIND_ALL;
}

static void
without_a_record_there_is_no_branch_but_those_before_remain(void **state)
{
    (void)state;
    fan_size = 1;
    java_will_do(branches_without_records);
    java_will_do(answers_all);
    wide_stat();
    fan_size = 3;
    assert_int_equal(stats[0].ino, WIDE_INO(0));
}

static int
winds_without_any_branch(gj_call_t *call, int event)
{
    (void)event;
    struct mem_pool **stacks = &wide_ours->ctx->pool->stack_mem_pool;
    pool = *stacks;
    *stacks = NULL;
    assert_int_equal(fan_branch(call, 0, 0, NULL), -ENOMEM);
    *stacks = pool;
    return GJ_VERDICT_WIND_ALL;
}

static void
a_fan_without_branches_is_eio(void **state)
{
    (void)state;
    java_will_do(winds_without_any_branch);
    wide_stat();
    assert_int_equal(stats[0].op_errno, EIO);
    assert_non_null(strstr(world_log(), "fop stat: Java wound a fop that cannot be wound to several children"));
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, wide_begin, wide_end)
    const struct CMUnitTest tests[] = {
        TEST(allocations_may_fail_at_any_point),
        TEST(allocations_may_fail_at_any_point_of_the_first),
        TEST(a_reply_that_cannot_be_kept_is_a_failure),
        TEST(a_first_reply_that_cannot_be_kept_leaves_it_to_the_next),
        TEST(without_memory_to_wind_each_branch_fails),
        TEST(without_memory_for_a_stack_there_is_no_branch),
        TEST(without_a_record_there_is_no_branch_but_those_before_remain),
        TEST(a_fan_without_branches_is_eio),
    };
    return RUN(tests, wide_start);
}
