/* The call stacks of branches: their credentials, and the lifetime of their values. */
#include "wide.h"

#include "fans.h"
#include "java_side.h"
#include "turns.h"

static client_t client;

static int
winds_for_a_client(gj_call_t *call, int event)
{
    call_stack_t *root = call->frame->root;
    assert_int_equal(call_stack_alloc_groups(root, 200), 0);
    for (int i = 0; i < 200; i++)
        root->groups[i] = 5000 + i;
    root->lk_owner.len = 8;
    memcpy(root->lk_owner.data, "lk-owner", 8);
    root->unique = 4711;
    root->client = &client;
    return winds_all(call, event);
}

static void
assert_is_the_fops(call_stack_t *root)
{
    assert_int_equal(root->type, GF_OP_TYPE_FOP);
    assert_int_equal(root->uid, 1001);
    assert_int_equal(root->gid, 1002);
    assert_int_equal(root->pid, 1003);
    assert_int_equal(root->ngrps, 200);
    assert_int_equal(root->groups[199], 5199);
    assert_int_equal(root->lk_owner.len, 8);
    assert_memory_equal(root->lk_owner.data, "lk-owner", 8);
    assert_int_equal(root->unique, 4711);
    assert_ptr_equal(root->client, &client);
}

static void
each_branch_has_a_stack_of_its_own_for_the_same_caller(void **state)
{
    (void)state;
    GF_ATOMIC_INIT(client.count, 1);
    wide_holds();
    java_will_do(winds_for_a_client);
    java_will_do(answers_all);
    wide_stat();
    call_stack_t *of_fop = stats[0].frame->root;
    for (int i = 0; i < 3; i++) {
        call_stack_t *root = wide[i].held->root;
        assert_is_the_fops(root);
        assert_ptr_not_equal(root, of_fop);
        assert_ptr_not_equal(root, wide[(i + 1) % 3].held->root);
        assert_ptr_equal(wide[i].held->parent->this, wide_ours);
    }
    assert_int_equal(GF_ATOMIC_GET(client.count), 4);
    for (int i = 0; i < 3; i++)
        child_replies(&wide[i]);
    assert_int_equal(GF_ATOMIC_GET(client.count), 1);
}

static void
the_client_may_not_end_before_a_late_reply(void **state)
{
    (void)state;
    GF_ATOMIC_INIT(client.count, 1);
    wide[2].holds = 1;
    java_will_do(winds_for_a_client);
    java_will_do(answers_all);
    wide_stat();
    assert_int_equal(GF_ATOMIC_GET(client.count), 2);
    child_replies(&wide[2]);
    assert_int_equal(GF_ATOMIC_GET(client.count), 1);
}

static uint64_t operations_seen;
static xlator_t *this_seen;

static int32_t
forget(xlator_t *this, inode_t *inode)
{
    (void)inode;
    this_seen = this;
    operations_seen = wide_operations() + gj_instance_in_flight(wide_ours->private);
    return 0;
}

static int
winds_lookups(gj_call_t *call, int event)
{
    (void)event;
    for (int i = 0; i < 2; i++) {
        assert_true(fan_branch(call, i, i, "/to/look/up") >= 0);
        *gj_field(gj_call_find(fan_branches[i]), GJ_OUT_FOP) = GJ_LOOKUP;
        java_writes_inode(gj_call_find(fan_branches[i]), 0, world_root());
    }
    return GJ_VERDICT_WIND_ALL;
}

/* The child's last reference: then only ours is left. */
static void
reply_with_an_inode(child_t *child)
{
    struct iatt iatt = {.ia_ino = 1};
    inode_t *inode = world_inode(IA_IFREG, 7);
    uint64_t some = 1;
    assert_int_equal(inode_ctx_set(inode, wide_ours, &some), 0);
    operations_seen = 0;
    this_seen = NULL;
    STACK_UNWIND_STRICT(lookup, child->held, 0, 0, inode, &iatt, NULL, &iatt);
    inode_unref(inode);
}

/* Releasing needs our xlator, which may be freed when nothing is in flight. */
static void
a_fan_is_in_flight_until_its_replies_are_released(void **state)
{
    (void)state;
    wide_holds();
    java_will_do(winds_lookups);
    java_will_do(suspends);
    wide_stat();
    reply_with_an_inode(&wide[0]);
    reply_with_an_inode(&wide[1]);
    assert_null(this_seen);
    assert_int_equal(java_resumes(turn_id, GJ_VERDICT_BROKEN), 1);
    assert_ptr_equal(this_seen, wide_ours);
    assert_true(operations_seen > 0);
}

static int
winds_lookups_to_the_first(gj_call_t *call, int event)
{
    winds_lookups(call, event);
    return GJ_VERDICT_WIND_FIRST;
}

/* It can be a file's content, and the other replies may take long. */
static void
the_first_reply_is_released_before_the_others_arrive(void **state)
{
    (void)state;
    wide_holds();
    java_will_do(winds_lookups_to_the_first);
    java_will_do(fails_with_enoent);
    wide_stat();
    reply_with_an_inode(&wide[1]);
    assert_ptr_equal(this_seen, wide_ours);
    reply_with_an_inode(&wide[0]);
}

static int
start(void **state)
{
    static struct xlator_cbks cbks = {.forget = forget};
    int result = wide_start(state);
    wide_ours->cbks = &cbks;
    return result;
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, wide_begin, wide_end)
    const struct CMUnitTest tests[] = {
        TEST(each_branch_has_a_stack_of_its_own_for_the_same_caller),
        TEST(the_client_may_not_end_before_a_late_reply),
        TEST(a_fan_is_in_flight_until_its_replies_are_released),
        TEST(the_first_reply_is_released_before_the_others_arrive),
    };
    return RUN(tests, start);
}
