/* Frames that Java suspends, and the later decisions about them. */
#include "graph.h"

#include "allocation.h"
#include "resume.h"

static void
a_fop_is_resumed_and_forwarded(void **state)
{
    (void)state;
    java_will_do(suspends);
    graph_stat("/some/file");
    assert_int_equal(answer.count, 0);
    assert_int_equal(gj_instance_in_flight(ours->private), 1);
    assert_int_equal(resumed(GJ_VERDICT_FORWARD, NULL), 1);
    assert_int_equal(answer.ino, 100);
    assert_string_equal(children[0].path, "/some/file");
}

static void
a_fop_is_resumed_and_forwarded_watched(void **state)
{
    (void)state;
    java_will_do(suspends);
    java_will_say(GJ_VERDICT_UNWIND_SAME);
    graph_readlink("/some/link", 4096);
    assert_int_equal(resumed(GJ_VERDICT_FORWARD_WATCHED, NULL), 1);
    assert_string_equal(children[0].path, "/some/link");
    assert_int_equal(children[0].size, 4096);
    assert_string_equal(answer.text, "target");
}

static void
a_fop_is_resumed_and_wound_to_the_second_child(void **state)
{
    (void)state;
    java_will_do(suspends);
    java_will_do(unwinds_built);
    graph_stat("/some/file");
    assert_int_equal(resumed(0, winds_lookup_watched), 1);
    assert_string_equal(children[1].path, BUILT_PATH);
    assert_int_equal(answer.ino, BUILT_INO);
}

static xlator_t *this_seen;

static void
look_at_this(void)
{
    this_seen = THIS;
}

static int
winds_built_and_watches_this(gj_call_t *call, int event)
{
    int verdict = winds_built(call, event);
    this_seen = NULL;
    on_allocation = look_at_this;
    return verdict;
}

static void
resume_and_look_at_this(void *before_and_after)
{
    xlator_t **this = before_and_after;
    this[0] = THIS;
    resume(&(resume_t){.id = turn_id, .does = winds_built_and_watches_this});
    on_allocation = NULL;
    this[1] = THIS;
}

/* A Java thread has no THIS, and GlusterFS keeps accounts by it. */
static void
a_resumption_works_for_our_xlator(void **state)
{
    (void)state;
    xlator_t *this[2];
    java_will_do(suspends);
    graph_stat("/some/file");
    world_on_thread(resume_and_look_at_this, this, 0);
    assert_string_equal(children[1].path, BUILT_PATH);
    assert_ptr_equal(this_seen, ours);
    assert_ptr_not_equal(this[0], ours);
    assert_ptr_equal(this[1], this[0]);
}

static void
a_fop_is_resumed_and_answered(void **state)
{
    (void)state;
    java_will_do(suspends);
    graph_stat("/some/file");
    assert_int_equal(resumed(0, unwinds_built), 1);
    assert_int_equal(answer.ino, BUILT_INO);
    assert_int_equal(children[0].winds, 0);
}

static void
a_fop_is_resumed_and_failed(void **state)
{
    (void)state;
    java_will_do(suspends);
    graph_stat("/some/file");
    assert_int_equal(resumed(0, fails_with_enoent), 1);
    assert_int_equal(answer.op_errno, ENOENT);
}

static void
nonsense_at_resumption_is_eio(void **state)
{
    static const int verdicts[] = {
        GJ_VERDICT_NONE, GJ_VERDICT_SUSPENDED, GJ_VERDICT_UNWIND_SAME, GJ_VERDICT_BROKEN, 42, -1, INT32_MAX, INT32_MIN};
    for (size_t i = 0; i < sizeof(verdicts) / sizeof(verdicts[0]); i++) {
        if (i > 0) {
            graph_end(state);
            graph_begin(state);
        }
        java_will_do(suspends);
        graph_stat("/some/file");
        assert_int_equal(resumed(verdicts[i], NULL), 1);
        assert_int_equal(answer.op_ret, -1);
        assert_int_equal(answer.op_errno, EIO);
    }
}

static void
suspend_the_reply(void)
{
    java_will_say(GJ_VERDICT_FORWARD_WATCHED);
    java_will_do(suspends);
    graph_readlink("/some/link", 4096);
    assert_int_equal(answer.count, 0);
    assert_int_equal(children[0].winds, 1);
}

static void
a_reply_is_resumed_and_unwound(void **state)
{
    (void)state;
    suspend_the_reply();
    assert_int_equal(resumed(GJ_VERDICT_UNWIND_SAME, NULL), 1);
    assert_string_equal(answer.text, "target");
    assert_int_equal(answer.ino, 100);
}

static int
unwinds_as_it_is_with_another_result(gj_call_t *call, int event)
{
    (void)event;
    *gj_field(call, GJ_OUT_CHANGED) = 0;
    *gj_field(call, GJ_OP_RET) = 3;
    return GJ_VERDICT_UNWIND;
}

static void
a_reply_is_resumed_and_changed(void **state)
{
    (void)state;
    suspend_the_reply();
    assert_int_equal(resumed(0, unwinds_as_it_is_with_another_result), 1);
    assert_int_equal(answer.op_ret, 3);
    assert_string_equal(answer.text, "target");
}

static void
a_reply_is_resumed_and_wound_again(void **state)
{
    (void)state;
    java_will_say(GJ_VERDICT_FORWARD_WATCHED);
    java_will_do(suspends);
    java_will_do(suspends);
    graph_stat("/some/file");
    assert_int_equal(resumed(0, winds_built_watched), 1);
    assert_int_equal(children[1].winds, 1);
    assert_int_equal(answer.count, 0);
    assert_int_equal(resumed(GJ_VERDICT_UNWIND_SAME, NULL), 1);
    assert_int_equal(answer.ino, 200);
}

static void
forward_of_a_resumed_reply_is_eio(void **state)
{
    (void)state;
    suspend_the_reply();
    assert_int_equal(resumed(GJ_VERDICT_FORWARD, NULL), 1);
    assert_int_equal(answer.op_errno, EIO);
}

static int
suspends_and_throws(gj_call_t *call, int event)
{
    suspends(call, event);
    return GJ_VERDICT_BROKEN;
}

static void
suspended_and_then_thrown_is_eio_and_cannot_be_resumed(void **state)
{
    (void)state;
    java_will_do(suspends_and_throws);
    graph_stat("/some/file");
    assert_int_equal(answer.op_errno, EIO);
    assert_int_equal(resumed(GJ_VERDICT_FORWARD, NULL), 0);
}

static void
only_java_in_its_turn_can_suspend(void **state)
{
    (void)state;
    children[0].holds = 1;
    java_will_do(suspends);
    java_will_say(GJ_VERDICT_UNWIND_SAME);
    graph_stat("/some/file");
    assert_int_equal(glujava_suspend(turn_id), EINVAL); /* suspended already */
    assert_int_equal(resumed(GJ_VERDICT_FORWARD_WATCHED, NULL), 1);
    assert_int_equal(glujava_suspend(turn_id), EINVAL); /* waits for its reply */
    child_replies(&children[0]);
    assert_int_equal(glujava_suspend(turn_id), EINVAL); /* is over */
    assert_int_equal(glujava_suspend(-1), EINVAL);
}

static int suspend_result;

static int
cannot_suspend_for_lack_of_memory(gj_call_t *call, int event)
{
    allocation_fails(0);
    suspend_result = glujava_suspend(call->id);
    allocation_fails(-1);
    return fails_with_enoent(call, event);
}

static void
without_memory_there_is_no_suspension(void **state)
{
    (void)state;
    java_will_do(cannot_suspend_for_lack_of_memory);
    graph_stat("/some/file");
    assert_int_equal(suspend_result, ENOMEM);
    assert_int_equal(answer.op_errno, ENOENT);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, graph_begin, graph_end)
    const struct CMUnitTest tests[] = {
        TEST(a_fop_is_resumed_and_forwarded),
        TEST(a_fop_is_resumed_and_forwarded_watched),
        TEST(a_fop_is_resumed_and_wound_to_the_second_child),
        TEST(a_resumption_works_for_our_xlator),
        TEST(a_fop_is_resumed_and_answered),
        TEST(a_fop_is_resumed_and_failed),
        TEST(nonsense_at_resumption_is_eio),
        TEST(a_reply_is_resumed_and_unwound),
        TEST(a_reply_is_resumed_and_changed),
        TEST(a_reply_is_resumed_and_wound_again),
        TEST(forward_of_a_resumed_reply_is_eio),
        TEST(suspended_and_then_thrown_is_eio_and_cannot_be_resumed),
        TEST(only_java_in_its_turn_can_suspend),
        TEST(without_memory_there_is_no_suspension),
    };
    return RUN(tests, graph_start);
}
