/* Replies that no frame waits for, and calls without enough memory. */
#include "graph.h"

#include "allocation.h"
#include "call/call.h"
#include "turns.h"

#define STRAY "arrived at a frame that does not wait for one; dropped"

static void
a_second_reply_is_dropped(void **state)
{
    (void)state;
    graph_keeps_frames();
    children[0].stutters = 1;
    java_will_say(GJ_VERDICT_FORWARD_WATCHED);
    java_will_say(GJ_VERDICT_UNWIND_SAME);
    graph_stat("/some/file");
    assert_int_equal(answer.count, 1);
    assert_non_null(strstr(world_log(), "a reply of stat " STRAY));
}

static void
a_second_reply_does_not_disturb_the_suspended_first(void **state)
{
    (void)state;
    graph_keeps_frames();
    children[0].stutters = 1;
    java_will_say(GJ_VERDICT_FORWARD_WATCHED);
    java_will_do(suspends);
    graph_stat("/some/file");
    assert_int_equal(answer.count, 0);
    assert_int_equal(java_turns(), 2);
    assert_non_null(strstr(world_log(), STRAY));
    assert_int_equal(java_resumes(turn_id, GJ_VERDICT_UNWIND_SAME), 1);
    assert_int_equal(answer.ino, 100);
}

static void
the_reply_of_another_fop_is_dropped(void **state)
{
    (void)state;
    static const gj_value_t nothing[GJ_MAX_SLOTS];
    graph_keeps_frames();
    children[0].holds = 1;
    java_will_say(GJ_VERDICT_FORWARD_WATCHED);
    java_will_say(GJ_VERDICT_UNWIND_SAME);
    graph_stat("/some/file");
    gj_reply(children[0].held->parent, NULL, ours, GJ_UNLINK, 0, 0, nothing);
    assert_non_null(strstr(world_log(), "a reply of unlink " STRAY));
    assert_int_equal(answer.count, 0);
    child_replies(&children[0]);
    assert_int_equal(answer.ino, 100);
}

static void
a_failed_reply_has_no_iatt_and_still_comes_through(void **state)
{
    (void)state;
    children[0].op_ret = -1;
    children[0].op_errno = ESTALE;
    java_will_say(GJ_VERDICT_FORWARD_WATCHED);
    java_will_say(GJ_VERDICT_UNWIND_SAME);
    graph_stat("/some/file");
    assert_int_equal(answer.op_ret, -1);
    assert_int_equal(answer.op_errno, ESTALE);
    assert_int_equal(answer.ino, 0);
}

static void
a_fop_may_be_wound_many_times(void **state)
{
    (void)state;
    enum { MANY = 20 }; /* more texts than a call can keep at a time */
    for (int i = 0; i < MANY; i++)
        java_will_do(winds_built_watched);
    java_will_say(GJ_VERDICT_UNWIND_SAME);
    graph_stat("/some/file");
    assert_int_equal(children[1].winds, MANY);
    assert_string_equal(children[1].path, BUILT_PATH);
    assert_int_equal(answer.ino, 200);
}

static gj_call_t *taken[65536 + 1];

static void
with_too_many_calls_in_flight_a_fop_fails_with_enomem(void **state)
{
    (void)state;
    int count = 0;
    while ((taken[count] = gj_call_take()))
        count++;
    int64_t failures = graph_failures();
    graph_stat("/some/file");
    assert_int_equal(answer.op_ret, -1);
    assert_int_equal(answer.op_errno, ENOMEM);
    assert_int_equal(graph_failures(), failures + 1);
    assert_non_null(strstr(world_log(), "fop stat: no memory for a call record"));
    assert_int_equal(java_turns(), 0);
    while (count)
        gj_call_give_back(taken[--count]);
}

static struct mem_pool *frames;

static int
leaves_no_memory_for_frames(gj_call_t *call, int event)
{
    (void)call;
    (void)event;
    frames = above->ctx->pool->frame_mem_pool;
    above->ctx->pool->frame_mem_pool = NULL;
    return GJ_VERDICT_FORWARD_WATCHED;
}

static void
without_memory_to_wind_a_fop_fails_with_enomem(void **state)
{
    (void)state;
    graph_keeps_frames();
    java_will_do(leaves_no_memory_for_frames);
    graph_stat("/some/file");
    above->ctx->pool->frame_mem_pool = frames;
    assert_int_equal(answer.op_errno, ENOMEM);
    assert_int_equal(children[0].winds, 0);
}

static int
builds_without_memory(gj_call_t *call, int event)
{
    int verdict = (event == GJ_EVENT_FOP ? winds_built_watched : unwinds_built)(call, event);
    allocation_fails(0);
    return verdict;
}

static void
without_memory_for_what_java_built_a_fop_fails_with_enomem(void **state)
{
    (void)state;
    java_will_do(builds_without_memory);
    graph_stat("/some/file");
    assert_true(allocation_has_failed());
    allocation_fails(-1);
    assert_int_equal(answer.op_errno, ENOMEM);
    assert_int_equal(children[1].winds, 0);
}

static void
without_memory_for_the_reply_java_built_a_fop_fails_with_enomem(void **state)
{
    (void)state;
    java_will_say(GJ_VERDICT_FORWARD_WATCHED);
    java_will_do(builds_without_memory);
    graph_stat("/some/file");
    assert_true(allocation_has_failed());
    allocation_fails(-1);
    assert_int_equal(answer.op_errno, ENOMEM);
}

static struct {
    int32_t instance, fop, uid, gid, pid, op_ret, op_errno, child;
    uint64_t unique;
} seen;

static int
looks(gj_call_t *call, int event)
{
    (void)event;
    seen.instance = *gj_field(call, GJ_INSTANCE);
    seen.fop = *gj_field(call, GJ_FOP);
    seen.uid = *gj_field(call, GJ_UID);
    seen.gid = *gj_field(call, GJ_GID);
    seen.pid = *gj_field(call, GJ_PID);
    seen.op_ret = *gj_field(call, GJ_OP_RET);
    seen.op_errno = *gj_field(call, GJ_OP_ERRNO);
    seen.child = *gj_field(call, GJ_CHILD);
    memcpy(&seen.unique, call->record + GJ_UNIQUE, sizeof(seen.unique));
    return GJ_VERDICT_UNWIND_SAME;
}

static void
java_reads_credentials_and_reply(void **state)
{
    (void)state;
    children[1].op_ret = -1;
    children[1].op_errno = EDQUOT;
    java_will_do(winds_built_watched);
    java_will_do(looks);
    graph_stat("/some/file");
    assert_int_equal(seen.instance, ((gj_instance_t *)ours->private)->id);
    assert_int_equal(seen.fop, GJ_STAT);
    assert_int_equal(seen.uid, 1001);
    assert_int_equal(seen.gid, 1002);
    assert_int_equal(seen.pid, 1003);
    assert_int_equal(seen.op_ret, -1);
    assert_int_equal(seen.op_errno, EDQUOT);
    assert_int_equal(seen.child, 1);
}

static int
has_a_unique_number(gj_call_t *call, int event)
{
    looks(call, event);
    return seen.unique == call->frame->root->unique ? GJ_VERDICT_FORWARD : GJ_VERDICT_BROKEN;
}

static void
java_sees_the_unique_number(void **state)
{
    (void)state;
    java_will_do(has_a_unique_number);
    graph_stat("/some/file");
    assert_int_equal(answer.ino, 100);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, graph_begin, graph_end)
    const struct CMUnitTest tests[] = {
        TEST(a_second_reply_is_dropped),
        TEST(a_second_reply_does_not_disturb_the_suspended_first),
        TEST(the_reply_of_another_fop_is_dropped),
        TEST(a_failed_reply_has_no_iatt_and_still_comes_through),
        TEST(a_fop_may_be_wound_many_times),
        TEST(with_too_many_calls_in_flight_a_fop_fails_with_enomem),
        TEST(without_memory_to_wind_a_fop_fails_with_enomem),
        TEST(without_memory_for_what_java_built_a_fop_fails_with_enomem),
        TEST(without_memory_for_the_reply_java_built_a_fop_fails_with_enomem),
        TEST(java_reads_credentials_and_reply),
        TEST(java_sees_the_unique_number),
    };
    return RUN(tests, graph_start);
}
