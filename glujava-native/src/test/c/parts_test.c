/*
 * Replies that Java must not unwind: each fop without each needed part, and with parts and an op_ret that do not fit.
 * Faults of a child's reply are passed on.
 */
#include "call/parts.h"

#include "check.h"
#include "data/layout.h"
#include "data/pack.h"
#include "sample_objects.h"
#include "samples.h"
#include "scripted_java.h"
#include "world.h"

static gj_call_t *call;
static char fault[GJ_FAULT_SIZE];
static sample_t reply;

/* A complete success of a fop with an fd and an inode; op_ret has its greatest value. */
static int32_t
make_whole(int fop_id)
{
    const gj_fop_t *fop = &gj_fops[fop_id];
    int32_t op_ret = 0;
    *gj_field(call, GJ_FOP) = fop_id;
    reply = sample_make(&fop->reply, SAMPLE_FULL);
    call->came_fd = fop->fd_part < 0 ? NULL : reply.v[fop->fd_part].fd;
    call->came_table = NULL;
    call->came_limit = UINT64_MAX;
    call->is_remade = 0;
    if (fop->inode_part >= 0) {
        const inode_t *inode = reply.v[fop->inode_part].inode;
        struct iatt *iatt = reply.v[fop->inode_part + 1].iatt;
        call->came_table = inode->table;
        gf_uuid_copy(iatt->ia_gfid, inode->gfid);
        iatt->ia_type = inode->ia_type == IA_INVAL ? IA_IFREG : inode->ia_type;
    }
    while (fop->counts && op_ret < 5 && !gj_parts_reply_fault(call, op_ret + 1, 0, reply.v, NULL, fault))
        op_ret++;
    return op_ret;
}

static int
is_refused(int32_t op_ret, const gj_value_t *originals)
{
    fault[0] = '\0';
    return gj_parts_reply_fault(call, op_ret, 0, reply.v, originals, fault);
}

static void
assert_refused(int32_t op_ret, const char *why)
{
    assert_true(is_refused(op_ret, NULL));
    if (!strstr(fault, why))
        fail_msg("'%s' does not say '%s'", fault, why);
}

static void
a_missing_needed_part_is_found_and_no_other(void **state)
{
    (void)state;
    for (int id = 0; id < GJ_FOP_COUNT; id++) {
        const gj_shape_t *shape = &gj_fops[id].reply;
        int32_t op_ret = make_whole(id);
        assert_false(is_refused(op_ret, NULL));
        for (uint32_t i = 0; i < shape->count; i++) {
            gj_value_t whole = reply.v[i];
            reply.v[i].pointer = NULL;
            if (shape->needed & 1u << i) {
                assert_refused(op_ret, gj_fops[id].name);
                assert_non_null(strstr(fault, shape->names[i]));
                assert_false(is_refused(-1, NULL));
                /* The child's reply had none either. */
                call->op_ret = op_ret;
                assert_false(is_refused(op_ret, reply.v));
                /* The child's reply was a failure. */
                call->op_ret = -1;
                assert_true(is_refused(op_ret, reply.v));
            } else if ((int)i != gj_fops[id].content) {
                assert_false(is_refused(op_ret, NULL));
            }
            reply.v[i] = whole;
        }
        sample_drop(&reply);
    }
}

static void
all_missing_parts_are_named(void **state)
{
    (void)state;
    make_whole(GJ_LOOKUP);
    gj_value_t none[GJ_MAX_SLOTS] = {0};
    assert_true(gj_parts_reply_fault(call, 0, 0, none, NULL, fault));
    assert_string_equal(fault, "Java unwound a success of lookup without inode, buf and postparent");
    sample_drop(&reply);
}

static void
op_ret_means_something(void **state)
{
    (void)state;
    for (int id = 0; id < GJ_FOP_COUNT; id++) {
        int32_t op_ret = make_whole(id);
        assert_refused(-2, "op_ret -2");
        assert_refused(INT32_MIN, gj_fops[id].name);
        if (!gj_fops[id].counts)
            assert_refused(1, "op_ret 1");
        if (gj_fops[id].content >= 0)
            assert_refused(100000, " contains");
        call->op_ret = -2;
        assert_false(is_refused(-2, reply.v)); /* a child's own */
        assert_false(is_refused(op_ret, NULL));
        sample_drop(&reply);
    }
}

static void
a_count_without_content_is_refused(void **state)
{
    (void)state;
    make_whole(GJ_READV);
    gj_value_t vector = reply.v[0];
    memset(&reply.v[0], 0, sizeof(reply.v[0]));
    assert_refused(1, "more than vector contains");
    assert_false(is_refused(0, NULL)); /* the end of the file */
    reply.v[0] = vector;
    sample_drop(&reply);
}

/* A translator may leave entries out and keep op_ret; but with none at all, the parent requests them forever. */
static void
entries_may_be_left_out_but_not_all(void **state)
{
    (void)state;
    make_whole(GJ_READDIRP);
    sample_t childs = sample_make(&gj_fops[GJ_READDIRP].reply, SAMPLE_FULL);
    sample_t empty = sample_make(&gj_fops[GJ_READDIRP].reply, SAMPLE_BARE);
    call->op_ret = 50;
    assert_refused(50, "more than entries contains");
    assert_false(gj_parts_reply_fault(call, 50, 0, reply.v, childs.v, fault));
    assert_true(gj_parts_reply_fault(call, 50, 0, empty.v, childs.v, fault));
    assert_false(gj_parts_reply_fault(call, 50, ENOENT, empty.v, childs.v, fault));
    assert_false(gj_parts_reply_fault(call, 0, 0, empty.v, childs.v, fault));
    sample_drop(&childs);
    sample_drop(&empty);
    sample_drop(&reply);
}

/* The server encodes it by recursion. */
static void
a_list_is_not_too_long(void **state)
{
    (void)state;
    int32_t op_ret = make_whole(GJ_READDIRP);
    gf_dirent_t *head = reply.v[gj_fops[GJ_READDIRP].content].dirents;
    struct list_head *each;
    int count = 0;
    list_for_each(each, &head->list) count++;
    while (count++ < GJ_MOST_LISTED)
        list_add_tail(&gf_dirent_for_name("one")->list, &head->list);
    assert_false(is_refused(op_ret, NULL));
    list_add_tail(&gf_dirent_for_name("one more")->list, &head->list);
    assert_refused(op_ret, "more than 640 entries");
    call->op_ret = op_ret;
    assert_false(is_refused(op_ret, reply.v)); /* the child's own */
    sample_drop(&reply);
}

static void
the_fd_is_the_fops_own(void **state)
{
    static const int fops[] = {GJ_OPEN, GJ_OPENDIR, GJ_CREATE};
    (void)state;
    for (int i = 0; i < 3; i++) {
        make_whole(fops[i]);
        call->came_fd = (fd_t *)call;
        assert_refused(0, "fd other than the fop's");
        call->op_ret = 0;
        assert_false(is_refused(0, reply.v)); /* the child's own */
        call->is_remade = 1;
        assert_true(is_refused(0, reply.v)); /* the child got that one from Java */
        sample_drop(&reply);
    }
}

static void
the_inode_and_its_iatt_are_of_one_file(void **state)
{
    (void)state;
    int tried = 0;
    for (int id = 0; id < GJ_FOP_COUNT; id++) {
        if (gj_fops[id].inode_part < 0)
            continue;
        make_whole(id);
        struct iatt *iatt = reply.v[gj_fops[id].inode_part + 1].iatt, whole = *iatt;
        iatt->ia_gfid[3] ^= 1;
        assert_refused(0, "buf of another gfid");
        *iatt = whole;
        gf_uuid_clear(iatt->ia_gfid);
        assert_refused(0, "buf without a gfid");
        *iatt = whole;
        iatt->ia_type = IA_INVAL;
        assert_refused(0, "buf of no type");
        iatt->ia_type = whole.ia_type == IA_IFSOCK ? IA_IFIFO : IA_IFSOCK;
        assert_refused(0, "or of another than the inode's");
        call->op_ret = 0;
        assert_false(is_refused(0, reply.v)); /* a child's own */
        *iatt = whole;
        call->came_table = (inode_table_t *)call;
        assert_refused(0, "inode of another graph");
        sample_drop(&reply);
        tried++;
    }
    assert_int_equal(tried, 8);
}

/* The new inode of a mkdir has no type yet, and gets that of the iatt. */
static void
a_new_inode_has_the_type_of_its_fop(void **state)
{
    (void)state;
    int tried = 0;
    for (int id = 0; id < GJ_FOP_COUNT; id++) {
        if (gj_fops[id].made == IA_INVAL)
            continue;
        make_whole(id);
        struct iatt *iatt = reply.v[gj_fops[id].inode_part + 1].iatt;
        reply.v[gj_fops[id].inode_part].inode = sample_new_inode();
        iatt->ia_type = gj_fops[id].made;
        assert_false(is_refused(0, NULL));
        iatt->ia_type = IA_IFSOCK;
        assert_refused(0, "buf of no type, or of another than the inode's");
        sample_drop(&reply);
        tried++;
    }
    assert_int_equal(tried, 4);
}

/* libgfapi copies op_ret bytes of a link's path into memory of the requested size; features/shard copies all data. */
static void
no_reply_exceeds_the_request(void **state)
{
    (void)state;
    int tried = 0;
    for (int id = 0; id < GJ_FOP_COUNT; id++) {
        const gj_fop_t *fop = &gj_fops[id];
        if (fop->limit_arg < 0)
            continue;
        int32_t op_ret = make_whole(id);
        assert_int_equal(op_ret, 5);
        call->came_limit = 4;
        assert_refused(5, " beyond the ");
        assert_non_null(strstr(fault, fop->args.names[fop->limit_arg]));
        call->op_ret = 5;
        assert_false(is_refused(5, reply.v)); /* the child's own */
        call->is_remade = 1;
        assert_true(is_refused(5, reply.v)); /* the child got a larger request than the parent's */
        /* All of a payload may be copied, whatever op_ret is. */
        assert_int_equal(is_refused(4, NULL), id == GJ_READV);
        call->came_limit = UINT64_MAX;
        sample_drop(&reply);
        tried++;
    }
    assert_int_equal(tried, 4);
}

/* features/quota divides by it. */
static void
a_block_size_is_not_0(void **state)
{
    (void)state;
    make_whole(GJ_STATFS);
    reply.v[0].statvfs->f_bsize = 0;
    assert_refused(0, "statfs with a buf of block size 0");
    call->op_ret = 0;
    assert_false(is_refused(0, reply.v)); /* the child's own */
    sample_drop(&reply);
}

/* A parent copies as many bytes of a name as its length says. */
static void
a_name_ends_at_its_first_zero(void **state)
{
    enum { BEFORE_NAME = 4 * 8 + 4 * 4 + 16 + GJ_IATT_SIZE };
    char content[BEFORE_NAME + 3] = {0};
    const uint32_t size = 3;
    (void)state;
    memcpy(content + 4 * 8 + 2 * 4, &size, sizeof(size));
    memcpy(content + BEFORE_NAME, "a\0b", 3);
    gf_dirent_t *head = gj_pack(call, GJ_KIND_DIRENTS, NULL, content, sizeof(content));
    gf_dirent_t *entry = list_first_entry(&head->list, gf_dirent_t, list);
    assert_string_equal(entry->d_name, "a");
    assert_int_equal(entry->d_len, 1);
    gj_call_drop_kept(call);
}

static int
begin(void **state)
{
    if (world_start(state) != 0)
        return -1;
    samples_start();
    call = gj_call_take();
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_missing_needed_part_is_found_and_no_other),
        cmocka_unit_test(all_missing_parts_are_named),
        cmocka_unit_test(op_ret_means_something),
        cmocka_unit_test(a_count_without_content_is_refused),
        cmocka_unit_test(entries_may_be_left_out_but_not_all),
        cmocka_unit_test(a_list_is_not_too_long),
        cmocka_unit_test(the_fd_is_the_fops_own),
        cmocka_unit_test(the_inode_and_its_iatt_are_of_one_file),
        cmocka_unit_test(a_new_inode_has_the_type_of_its_fop),
        cmocka_unit_test(no_reply_exceeds_the_request),
        cmocka_unit_test(a_block_size_is_not_0),
        cmocka_unit_test(a_name_ends_at_its_first_zero),
    };
    return RUN(tests, begin);
}
