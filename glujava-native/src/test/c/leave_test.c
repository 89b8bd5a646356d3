/* Java releases an instance whose graph is out of use: after its last frame is answered, and permanently. */
#include "wide.h"

#include "scripted_java.h"

int32_t
glujava_leave(int32_t id);

void
glujava_left(int32_t id);

static void
java_stays_until_the_last_frame_is_answered(void **state)
{
    (void)state;
    uint32_t id = wide_instance();
    wide_holds();
    java_will_say(GJ_VERDICT_FORWARD_WATCHED);
    java_will_say(GJ_VERDICT_UNWIND_SAME);
    int early = wide_stat();
    assert_int_equal(glujava_leave(id), 0);
    assert_non_null(gj_instance_find(id));

    /* The children are out of use too, and would fail the same way. */
    int late = wide_stat();
    assert_int_equal(stats[late].answers, 1);
    assert_int_equal(stats[late].op_ret, -1);
    assert_int_equal(stats[late].op_errno, ENOTCONN);
    assert_int_equal(java_turns(), 1);

    child_replies(&wide[0]);
    assert_int_equal(stats[early].ino, WIDE_INO(0));
    assert_int_equal(java_turns(), 2);
    assert_int_equal(glujava_leave(id), 1);
    assert_int_equal(wide_failures(), 0);
    assert_non_null(gj_instance_find(id)); /* the author's close method may log */
    glujava_left(id);
}

/* GlusterFS may free its xlator at any time. */
static void
a_left_instance_is_no_longer_found(void **state)
{
    (void)state;
    uint32_t id = wide_instance();
    assert_null(gj_instance_find(id));
    assert_int_equal(glujava_leave(id), 1);
    int late = wide_stat();
    assert_int_equal(stats[late].op_errno, ENOTCONN);
    assert_int_equal(java_turns(), 0);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, wide_begin, wide_end)
    const struct CMUnitTest tests[] = {
        TEST(java_stays_until_the_last_frame_is_answered),
        TEST(a_left_instance_is_no_longer_found),
    };
    return RUN(tests, wide_start);
}
