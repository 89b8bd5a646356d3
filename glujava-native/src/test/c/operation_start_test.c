/* Operations that cannot be started, and operations without enough memory. */
#include "wide.h"

#include "allocation.h"
#include "fans.h"
#include "lifecycle/lifecycle.h"
#include "operations.h"

static int
begin(void **state)
{
    memset(&operation_seen, 0, sizeof(operation_seen));
    gj_lifecycle_up(wide_ours->private);
    return wide_begin(state);
}

static void
wild_ones_end_at_once(void **state)
{
    static const int wild[][2] = {{GJ_OUT_FOP, -1},
                                  {GJ_OUT_FOP, GJ_FOP_COUNT},
                                  {GJ_OUT_CHILD, -1},
                                  {GJ_OUT_CHILD, WIDE_CHILDREN},
                                  {GJ_OUT_CHILD, INT32_MIN}};
    (void)state;
    for (int i = 0; i < 5; i++) {
        int32_t id = operation_begin();
        operation_writes(id, 0, "/of/ours");
        *gj_field(gj_call_find(id), wild[i][0]) = wild[i][1];
        assert_int_equal(glujava_start(id), EINVAL);
        assert_null(gj_call_find(id));
        assert_int_equal(wide_operations(), 0);
    }
    assert_int_equal(glujava_start(-1), EINVAL);
    assert_int_equal(glujava_start(INT32_MAX), EINVAL);
    assert_int_equal(wide[0].winds, 0);
}

static void
one_starts_only_once_and_is_not_given_up_then(void **state)
{
    (void)state;
    wide_holds();
    java_will_do(operation_replied);
    assert_int_equal(operation_start(0, "/of/ours"), 0);
    assert_int_equal(glujava_start(operation_id), EINVAL);
    glujava_cancel(operation_id);
    assert_int_equal(wide[0].winds, 1);
    assert_int_equal(wide_operations(), 1);
    child_replies(&wide[0]);
    assert_int_equal(operation_seen.ino, WIDE_INO(0));
}

static int
starts_its_own_fop_and_answers(gj_call_t *call, int event)
{
    assert_int_equal(glujava_start(call->id), EINVAL);
    return answers_all(call, event);
}

static void
a_fop_is_no_operation(void **state)
{
    (void)state;
    wide_holds();
    java_will_do(winds_all);
    java_will_do(starts_its_own_fop_and_answers); /* if it wound nothing that could get a reply */
    wide_stat();
    assert_int_equal(glujava_start(fan_call), EINVAL);
    assert_int_equal(glujava_start(fan_branches[0]), EINVAL);
    glujava_cancel(fan_call);
    glujava_cancel(fan_branches[0]);
    for (int i = 0; i < 3; i++)
        child_replies(&wide[i]);
    assert_int_equal(stats[0].op_ret, 0);
}

static void
a_reply_without_a_verdict_ends_it_and_is_noted(void **state)
{
    static const int verdicts[] = {GJ_VERDICT_NONE, GJ_VERDICT_SUSPENDED, GJ_VERDICT_BROKEN};
    (void)state;
    for (int i = 0; i < 3; i++) {
        int64_t failures = wide_failures();
        world_forget_log();
        java_will_say(verdicts[i]);
        assert_int_equal(operation_start(0, "/of/ours"), 0);
        assert_null(gj_call_find(operation_id));
        assert_int_equal(wide_failures(), failures + 1);
        assert_non_null(strstr(world_log(), "operation stat: Java did not process its reply"));
    }
}

static void
allocations_may_fail_at_any_point(void **state)
{
    (void)state;
    int error = ENOMEM, points = 0;
    java_always_does(operation_replied);
    for (; error; points++) {
        int32_t id = operation_begin();
        operation_writes(id, 0, "/of/ours");
        allocation_fails(points);
        error = glujava_start(id);
        assert_int_equal(error != 0, allocation_has_failed());
        allocation_fails(-1);
        assert_true(error == 0 || error == ENOMEM);
        assert_null(gj_call_find(id));
    }
    assert_true(points > 1);
    assert_int_equal(operation_seen.turns, 1);
}

static void
without_memory_to_wind_java_sees_a_failure(void **state)
{
    (void)state;
    struct mem_pool **frames = &wide_ours->ctx->pool->frame_mem_pool, *pool = *frames;
    java_will_do(operation_replied);
    int32_t id = operation_begin();
    operation_writes(id, 0, "/of/ours");
    *frames = NULL;
    assert_int_equal(glujava_start(id), 0);
    *frames = pool;
    assert_int_equal(operation_seen.op_ret, -1);
    assert_int_equal(operation_seen.op_errno, ENOMEM);
    assert_int_equal(wide[0].winds, 0);
}

static void
without_memory_for_a_stack_none_begins(void **state)
{
    (void)state;
    struct mem_pool **pools[] = {&wide_ours->ctx->pool->frame_mem_pool, &wide_ours->ctx->pool->stack_mem_pool};
    for (int i = 0; i < 2; i++) {
        struct mem_pool *pool = *pools[i];
        *pools[i] = NULL;
        int32_t id = operation_begin();
        *pools[i] = pool;
        assert_int_equal(id, -ENOMEM);
    }
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, wide_end)
    const struct CMUnitTest tests[] = {
        TEST(wild_ones_end_at_once),
        TEST(one_starts_only_once_and_is_not_given_up_then),
        TEST(a_fop_is_no_operation),
        TEST(a_reply_without_a_verdict_ends_it_and_is_noted),
        TEST(allocations_may_fail_at_any_point),
        TEST(without_memory_to_wind_java_sees_a_failure),
        TEST(without_memory_for_a_stack_none_begins),
    };
    return RUN(tests, wide_start);
}
