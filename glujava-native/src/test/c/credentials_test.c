/* The credentials of operations, and the credentials that Java reads of fops. */
#include "wide.h"

#include "data/credentials.h"
#include "lifecycle/lifecycle.h"
#include "operations.h"

static credentials_t credentials;

static int
begin(void **state)
{
    gj_lifecycle_up(wide_ours->private);
    return wide_begin(state);
}

static int32_t
operation_of(uint32_t groups, uint32_t owner)
{
    credentials_make(&credentials, groups, owner);
    return glujava_operation(wide_instance(), credentials.bytes, credentials.size);
}

static void
assert_all_groups_are_there(int32_t id, int groups)
{
    call_stack_t *root = gj_call_find(id)->frame->root;
    assert_int_equal(root->ngrps, groups);
    for (int i = 0; i < groups; i++)
        assert_int_equal(root->groups[i], 5000 + i);
}

static void
groups_may_be_none_few_or_many(void **state)
{
    static const int counts[] = {0, 1, 128, 129, 1000, 65535};
    (void)state;
    for (int i = 0; i < 6; i++) {
        int32_t id = operation_of(counts[i], 4);
        assert_true(id >= 0);
        assert_all_groups_are_there(id, counts[i]);
        glujava_cancel(id);
    }
}

/* GlusterFS counts groups in 16 bits: one more would become 0. */
static void
more_groups_than_a_stack_can_count_are_refused(void **state)
{
    (void)state;
    assert_int_equal(operation_of(65536, 4), -EINVAL);
    assert_int_equal(operation_of(65537, 4), -EINVAL);
}

static void
owners_may_be_of_any_size_that_glusterfs_has(void **state)
{
    static const int sizes[] = {0, 1, 8, 1024};
    (void)state;
    for (int i = 0; i < 4; i++) {
        int32_t id = operation_of(2, sizes[i]);
        assert_true(id >= 0);
        assert_int_equal(gj_call_find(id)->frame->root->lk_owner.len, sizes[i]);
        glujava_cancel(id);
    }
    assert_int_equal(operation_of(2, 1025), -EINVAL);
    assert_int_equal(operation_of(2, 4096), -EINVAL);
}

static void
truncated_bytes_are_refused_at_any_point(void **state)
{
    (void)state;
    credentials_make(&credentials, 3, 8);
    for (int32_t size = 0; size < credentials.size; size++) {
        char *cut = malloc(size); /* of exactly that size, so that AddressSanitizer finds a byte too many */
        memcpy(cut, credentials.bytes, size);
        assert_int_equal(glujava_operation(wide_instance(), cut, size), -EINVAL);
        free(cut);
    }
    assert_int_equal(glujava_operation(wide_instance(), credentials.bytes, -1), -EINVAL);
    assert_int_equal(glujava_operation(wide_instance(), credentials.bytes, INT32_MIN), -EINVAL);
    assert_int_equal(wide_operations(), 0);
}

static void
counts_beyond_all_bounds_are_refused(void **state)
{
    static const uint32_t wild[] = {UINT32_MAX, 0x80000000u, 0x40000000u, 0x40000001u};
    (void)state;
    for (int i = 0; i < 4; i++) {
        credentials_make(&credentials, 0, 0);
        memcpy(credentials.bytes + 12, &wild[i], sizeof(wild[i]));
        assert_int_equal(glujava_operation(wide_instance(), credentials.bytes, credentials.size), -EINVAL);
        credentials_make(&credentials, 0, 0);
        memcpy(credentials.bytes + 16, &wild[i], sizeof(wild[i]));
        assert_int_equal(glujava_operation(wide_instance(), credentials.bytes, credentials.size), -EINVAL);
    }
}

static client_t client = {.client_uid = "some-client"};
static int with_client;

/* Groups and lock owner keep their order. */
static int
sees_whose_it_is(gj_call_t *call, int event)
{
    char out[256];
    uint32_t uid_size = strlen(client.client_uid), none = -1;
    call_stack_t *root = call->frame->root;
    (void)event;
    credentials_make(&credentials, 3, 8);
    root->ngrps = 3;
    root->groups = root->groups_small;
    memcpy(root->groups, credentials.bytes + 16, 12);
    root->lk_owner.len = 8;
    memset(root->lk_owner.data, 'o', 8);
    root->client = with_client ? &client : NULL;
    int32_t size = glujava_credentials(call->id, out, sizeof(out));
    int32_t common = credentials.size - 12;
    assert_int_equal(size, common + 4 + (with_client ? (int)uid_size : 0));
    assert_memory_equal(out, credentials.bytes + 12, common);
    assert_memory_equal(out + common, with_client ? &uid_size : &none, 4);
    if (with_client)
        assert_memory_equal(out + common + 4, client.client_uid, uid_size);
    for (int32_t room = 0; room < size; room++) {
        char *small = malloc(room);
        assert_int_equal(glujava_credentials(call->id, small, room), size);
        free(small);
    }
    return GJ_VERDICT_FORWARD;
}

static void
java_sees_groups_owner_and_client(void **state)
{
    (void)state;
    for (with_client = 0; with_client < 2; with_client++) {
        java_will_do(sees_whose_it_is);
        wide_stat();
    }
    assert_int_equal(glujava_credentials(-1, NULL, 0), 0);
    assert_int_equal(glujava_credentials(INT32_MAX, NULL, 0), 0);
}

/* The memory after the record's groups must not change. */
static int
sees_groups_in_the_record(gj_call_t *call, int event)
{
    static const int counts[] = {0, 1, 127, 128, 129, 1000};
    enum { BEHIND = GJ_GROUPS + GJ_GROUPS_HERE * sizeof(gid_t) };
    (void)event;
    call_stack_t root = {.uid = 11, .gid = 12, .pid = 13};
    gid_t groups[1000];
    for (int i = 0; i < 1000; i++)
        groups[i] = 5000 + i;
    for (int i = 0; i < 6; i++) {
        int here = counts[i] < GJ_GROUPS_HERE ? counts[i] : GJ_GROUPS_HERE;
        memset(call->record + GJ_GROUP_COUNT, 'x', BEHIND + 4 - GJ_GROUP_COUNT);
        root.ngrps = counts[i];
        root.groups = counts[i] ? groups : NULL;
        gj_credentials_note(call, &root);
        assert_int_equal(*gj_field(call, GJ_UID), 11);
        assert_int_equal(*gj_field(call, GJ_GID), 12);
        assert_int_equal(*gj_field(call, GJ_PID), 13);
        assert_int_equal(*gj_field(call, GJ_GROUP_COUNT), counts[i]);
        assert_memory_equal(call->record + GJ_GROUPS, groups, here * sizeof(gid_t));
        assert_memory_equal(call->record + GJ_GROUPS + here * sizeof(gid_t), "xxxx", 4);
    }
    return GJ_VERDICT_FORWARD;
}

static void
the_record_has_the_first_groups(void **state)
{
    (void)state;
    java_will_do(sees_groups_in_the_record);
    wide_stat();
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, wide_end)
    const struct CMUnitTest tests[] = {
        TEST(groups_may_be_none_few_or_many),
        TEST(more_groups_than_a_stack_can_count_are_refused),
        TEST(owners_may_be_of_any_size_that_glusterfs_has),
        TEST(truncated_bytes_are_refused_at_any_point),
        TEST(counts_beyond_all_bounds_are_refused),
        TEST(java_sees_groups_owner_and_client),
        TEST(the_record_has_the_first_groups),
    };
    return RUN(tests, wide_start);
}
