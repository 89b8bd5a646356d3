/* Inodes and fds that Java holds beyond a call. */
#include "wide.h"

#include "data/handle.h"
#include "scripted_java.h"

static inode_t *inode;
static fd_t *fd;

static int
begin(void **state)
{
    inode = world_inode(IA_IFREG, 7);
    fd = fd_create(inode, 42);
    assert_non_null(fd);
    return wide_begin(state);
}

static int
end(void **state)
{
    assert_int_equal(GF_ATOMIC_GET(fd->refcount), 1);
    fd_unref(fd);
    assert_int_equal(inode->ref, 1);
    inode_unref(inode);
    return wide_end(state);
}

#define AS_NUMBER(pointer) ((int64_t)(uintptr_t)(pointer))

/* References of one xlator, because GlusterFS counts them by xlator too. */
static uint32_t
references_to(const inode_t *to, xlator_t *xl)
{
    for (int i = 0; i < (int)to->table->ctxcount; i++) {
        if (to->_ctx[i].xl_key == xl)
            return to->_ctx[i].ref;
    }
    return 0;
}

static uint32_t
references_of(xlator_t *xl)
{
    return references_to(inode, xl);
}

static void
an_inode_is_held_for_our_xlator(void **state)
{
    (void)state;
    uint32_t all = inode->ref, before = references_of(wide_ours);
    assert_int_equal(glujava_retain(wide_instance(), GJ_KIND_INODE, AS_NUMBER(inode)), 1);
    assert_int_equal(inode->ref, all + 1);
    assert_int_equal(references_of(wide_ours), before + 1);
    glujava_release(wide_instance(), GJ_KIND_INODE, AS_NUMBER(inode));
    assert_int_equal(inode->ref, all);
    assert_int_equal(references_of(wide_ours), before);
}

static void
an_fd_is_held(void **state)
{
    (void)state;
    assert_int_equal(glujava_retain(wide_instance(), GJ_KIND_FD, AS_NUMBER(fd)), 1);
    assert_int_equal(GF_ATOMIC_GET(fd->refcount), 2);
    glujava_release(wide_instance(), GJ_KIND_FD, AS_NUMBER(fd));
    assert_int_equal(GF_ATOMIC_GET(fd->refcount), 1);
}

static void
a_new_inode_is_of_the_same_table_and_has_no_gfid(void **state)
{
    (void)state;
    inode_t *made = (inode_t *)(uintptr_t)glujava_make(wide_instance(), GJ_KIND_INODE, AS_NUMBER(inode), 0, -1);
    assert_non_null(made);
    assert_ptr_not_equal(made, inode);
    assert_ptr_equal(made->table, inode->table);
    assert_true(gf_uuid_is_null(made->gfid));
    assert_int_equal(made->ref, 1);
    assert_int_equal(references_to(made, wide_ours), 1);
    glujava_release(wide_instance(), GJ_KIND_INODE, AS_NUMBER(made));
}

static void
a_new_fd_is_a_process_own(void **state)
{
    (void)state;
    fd_t *made = (fd_t *)(uintptr_t)glujava_make(wide_instance(), GJ_KIND_FD, AS_NUMBER(inode), O_RDWR, 4711);
    assert_non_null(made);
    assert_ptr_equal(made->inode, inode);
    assert_int_equal(made->pid, 4711);
    assert_int_equal(made->flags, O_RDWR);
    assert_false(made->anonymous);
    assert_int_equal(GF_ATOMIC_GET(made->refcount), 1);
    glujava_release(wide_instance(), GJ_KIND_FD, AS_NUMBER(made));
}

static void
an_anonymous_fd_is_there_once(void **state)
{
    (void)state;
    int64_t first = glujava_make(wide_instance(), GJ_KIND_FD, AS_NUMBER(inode), O_RDWR, -1);
    int64_t second = glujava_make(wide_instance(), GJ_KIND_FD, AS_NUMBER(inode), O_RDWR, -1);
    fd_t *made = (fd_t *)(uintptr_t)first;
    assert_non_null(made);
    assert_int_equal(first, second);
    assert_true(made->anonymous);
    assert_int_equal(GF_ATOMIC_GET(made->refcount), 2);
    glujava_release(wide_instance(), GJ_KIND_FD, first);
    glujava_release(wide_instance(), GJ_KIND_FD, second);
}

static void
an_empty_name_makes_nothing(void **state)
{
    (void)state;
    assert_int_equal(glujava_make(wide_instance(), GJ_KIND_INODE, 0, 0, -1), 0);
    assert_int_equal(glujava_make(wide_instance(), GJ_KIND_FD, 0, 0, 1), 0);
    assert_int_equal(glujava_make(wide_instance(), GJ_KIND_FD, 0, 0, -1), 0);
}

static void
hold_and_make(void *this_before_and_after)
{
    xlator_t **this = this_before_and_after;
    this[0] = THIS;
    glujava_retain(wide_instance(), GJ_KIND_INODE, AS_NUMBER(inode));
    this[1] = THIS;
    glujava_release(wide_instance(), GJ_KIND_INODE, AS_NUMBER(inode));
    this[2] = THIS;
    int64_t made = glujava_make(wide_instance(), GJ_KIND_FD, AS_NUMBER(inode), 0, 1);
    this[3] = THIS;
    glujava_release(wide_instance(), GJ_KIND_FD, made);
}

static void
a_java_thread_keeps_its_own_this(void **state)
{
    (void)state;
    xlator_t *this[4];
    world_on_thread(hold_and_make, this, 0);
    assert_ptr_not_equal(this[0], wide_ours);
    for (int i = 1; i < 4; i++)
        assert_ptr_equal(this[i], this[0]);
}

static void
for_an_instance_that_has_ended_nothing_is_held(void **state)
{
    static const int32_t wild[] = {-1, 1000, 4096, INT32_MAX, INT32_MIN};
    (void)state;
    uint32_t references = inode->ref;
    for (int i = 0; i < 5; i++) {
        assert_int_equal(glujava_retain(wild[i], GJ_KIND_INODE, AS_NUMBER(inode)), 0);
        glujava_release(wild[i], GJ_KIND_INODE, AS_NUMBER(inode));
        assert_int_equal(glujava_make(wild[i], GJ_KIND_INODE, AS_NUMBER(inode), 0, -1), 0);
        assert_int_equal(glujava_make(wild[i], GJ_KIND_FD, AS_NUMBER(inode), 0, -1), 0);
    }
    assert_int_equal(inode->ref, references);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(an_inode_is_held_for_our_xlator),
        TEST(an_fd_is_held),
        TEST(a_new_inode_is_of_the_same_table_and_has_no_gfid),
        TEST(a_new_fd_is_a_process_own),
        TEST(an_anonymous_fd_is_there_once),
        TEST(an_empty_name_makes_nothing),
        TEST(a_java_thread_keeps_its_own_this),
        TEST(for_an_instance_that_has_ended_nothing_is_held),
    };
    return RUN(tests, wide_start);
}
