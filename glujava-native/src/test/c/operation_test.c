/* Operations of the translator: from their start to the turn in which Java reads the reply. */
#include "wide.h"

#include "lifecycle/lifecycle.h"
#include "operations.h"

static int
begin(void **state)
{
    memset(&operation_seen, 0, sizeof(operation_seen));
    gj_lifecycle_up(wide_ours->private);
    return wide_begin(state);
}

/* The first one. */
static void
none_starts_before_the_graph_is_up(void **state)
{
    (void)state;
    assert_int_equal(operation_begin(), -ENOTCONN);
}

static void
java_reads_the_reply_and_then_the_operation_has_ended(void **state)
{
    (void)state;
    java_will_do(operation_replied);
    assert_int_equal(operation_start(1, "/of/ours"), 0);
    assert_string_equal(wide[1].path, "/of/ours");
    assert_int_equal(operation_seen.turns, 1);
    assert_int_equal(operation_seen.id, operation_id);
    assert_int_equal(operation_seen.op_ret, 0);
    assert_int_equal(operation_seen.ino, WIDE_INO(1));
    assert_null(gj_call_find(operation_id));
}

static void
the_reply_may_come_later(void **state)
{
    (void)state;
    wide_holds();
    java_will_do(operation_replied);
    assert_int_equal(operation_start(0, "/of/ours"), 0);
    assert_int_equal(operation_seen.turns, 0);
    assert_int_equal(wide_operations(), 1);
    wide_fails(0, EDQUOT);
    child_replies(&wide[0]);
    assert_int_equal(operation_seen.op_ret, -1);
    assert_int_equal(operation_seen.op_errno, EDQUOT);
    assert_int_equal(operation_seen.ino, 0);
}

static void
several_are_in_flight(void **state)
{
    (void)state;
    int32_t ids[WIDE_CHILDREN];
    wide_holds();
    for (int i = 0; i < WIDE_CHILDREN; i++) {
        java_will_do(operation_replied);
        assert_int_equal(operation_start(i, "/of/ours"), 0);
        ids[i] = operation_id;
    }
    assert_int_equal(wide_operations(), WIDE_CHILDREN);
    for (int i = WIDE_CHILDREN - 1; i >= 0; i--) {
        child_replies(&wide[i]);
        assert_int_equal(operation_seen.id, ids[i]);
        assert_int_equal(operation_seen.ino, WIDE_INO(i));
    }
}

static void
an_operation_has_credentials(void **state)
{
    (void)state;
    wide_holds();
    java_will_do(operation_replied);
    assert_int_equal(operation_start(0, "/of/ours"), 0);
    call_stack_t *root = wide[0].held->root;
    assert_int_equal(root->type, GF_OP_TYPE_FOP);
    assert_int_equal(root->uid, 2001);
    assert_int_equal(root->gid, 2002);
    assert_int_equal(root->pid, 2003);
    assert_int_equal(root->ngrps, 2);
    assert_int_equal(root->groups[0], 5000);
    assert_int_equal(root->groups[1], 5001);
    assert_int_equal(root->lk_owner.len, OWNER_SIZE);
    assert_memory_equal(root->lk_owner.data, "oooooooo", OWNER_SIZE);
    assert_ptr_equal(wide[0].held->parent->this, wide_ours);
    child_replies(&wide[0]);
}

static void
start_on_another_thread(void *this_before_and_after)
{
    xlator_t **this = this_before_and_after;
    this[0] = THIS;
    assert_int_equal(operation_start(0, "/of/ours"), 0);
    this[1] = THIS;
}

static void
a_java_thread_works_for_our_xlator(void **state)
{
    (void)state;
    xlator_t *this[2];
    java_will_do(operation_replied);
    world_on_thread(start_on_another_thread, this, 0);
    assert_ptr_equal(operation_seen.this, wide_ours);
    assert_ptr_not_equal(this[0], wide_ours);
    assert_ptr_equal(this[1], this[0]);
}

static void
one_can_be_given_up_before_it_starts(void **state)
{
    (void)state;
    int32_t id = operation_begin();
    operation_writes(id, 0, "/of/ours");
    glujava_cancel(id);
    assert_null(gj_call_find(id));
    glujava_cancel(id);
    glujava_cancel(-1);
}

static uint64_t operations_seen;

static void
see_operations(void *unused)
{
    (void)unused;
    operations_seen = wide_operations();
}

/* Releasing needs our xlator, which may be freed when nothing is in flight. */
static void
it_is_in_flight_until_all_is_released(void **state)
{
    (void)state;
    int32_t id = operation_begin();
    operations_seen = 0;
    assert_int_equal(gj_call_keep_object(gj_call_find(id), &operations_seen, see_operations), 0);
    glujava_cancel(id);
    assert_int_equal(operations_seen, 1);
}

/* More than there are records. */
static void
no_record_is_lost(void **state)
{
    (void)state;
    java_always_does(operation_replied);
    for (int i = 0; i < 70000; i++)
        assert_int_equal(operation_start(i % WIDE_CHILDREN, "/of/ours"), 0);
    assert_int_equal(operation_seen.turns, 70000);
}

static void
none_starts_when_the_graph_is_down_and_java_is_notified_once(void **state)
{
    (void)state;
    java_stopped = 0;
    wide_holds();
    java_will_do(operation_replied);
    assert_int_equal(operation_start(0, "/of/ours"), 0);
    gj_lifecycle_down(wide_ours->private);
    gj_lifecycle_down(wide_ours->private);
    assert_int_equal(java_stopped, 1);
    assert_int_equal(operation_begin(), -ENOTCONN);
    child_replies(&wide[0]); /* which was on its way */
    assert_int_equal(operation_seen.turns, 1);
}

static void
wild_instances_have_none(void **state)
{
    static const int32_t wild[] = {-1, 1000, 4096, INT32_MAX, INT32_MIN};
    (void)state;
    for (int i = 0; i < 5; i++)
        assert_int_equal(glujava_operation(wild[i], "", 0), -ENOTCONN);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, wide_end)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(none_starts_before_the_graph_is_up, wide_begin, wide_end),
        TEST(java_reads_the_reply_and_then_the_operation_has_ended),
        TEST(the_reply_may_come_later),
        TEST(several_are_in_flight),
        TEST(an_operation_has_credentials),
        TEST(a_java_thread_works_for_our_xlator),
        TEST(one_can_be_given_up_before_it_starts),
        TEST(it_is_in_flight_until_all_is_released),
        TEST(no_record_is_lost),
        TEST(wild_instances_have_none),
        TEST(none_starts_when_the_graph_is_down_and_java_is_notified_once),
    };
    return RUN(tests, wide_start);
}
