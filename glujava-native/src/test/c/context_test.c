/* Numbers of contexts in inodes and fds, and the ends of these. */
#include "allocation.h"
#include "event/delivery.h"
#include "instance/context.h"
#include "notices.h"
#include "scripted_java.h"
#include "wide.h"

#define AS_NUMBER(pointer) ((int64_t)(uintptr_t)(pointer))
#define MANY 20000

static inode_t *inode;
static fd_t *fd;

static int
start(void **state)
{
    java_listens(0, 1u << GJ_CBK_FORGET | 1u << GJ_CBK_RELEASE | 1u << GJ_CBK_RELEASEDIR, 0);
    return wide_start(state);
}

static int32_t
endings(void)
{
    const int32_t *all = (const int32_t *)(uintptr_t)glujava_endings();
    return __atomic_load_n(&all[wide_instance()], __ATOMIC_ACQUIRE);
}

static int
begin(void **state)
{
    inode = world_inode(IA_IFREG, 7);
    fd = fd_create(inode, 42);
    notices_begin(GJ_ANSWER_DONE);
    return wide_begin(state);
}

static int
end(void **state)
{
    if (fd)
        fd_unref(fd);
    if (inode)
        inode_unref(inode);
    assert_int_equal(gj_notice_await(wide_ours->private, 10), 0);
    __atomic_store_n(&gj_context_endings[wide_instance()], 0, __ATOMIC_RELEASE);
    return wide_end(state);
}

static int64_t
number(int kind, const void *object, int make)
{
    return glujava_context(wide_instance(), kind, AS_NUMBER(object), make);
}

static void
a_number_is_made_at_the_first_request_and_stays(void **state)
{
    (void)state;
    const void *objects[] = {inode, fd};
    int kinds[] = {GJ_KIND_INODE, GJ_KIND_FD};
    for (int i = 0; i < 2; i++) {
        assert_int_equal(number(kinds[i], objects[i], 0), 0);
        int64_t made = number(kinds[i], objects[i], 1);
        assert_true(made > 0);
        assert_int_equal(number(kinds[i], objects[i], 1), made);
        assert_int_equal(number(kinds[i], objects[i], 0), made);
    }
}

static void
an_xlator_without_a_number_gets_no_end(void **state)
{
    (void)state;
    number(GJ_KIND_INODE, inode, 0);
    number(GJ_KIND_FD, fd, 0);
    fd_unref(fd);
    inode_unref(inode);
    fd = NULL;
    inode = NULL;
    assert_int_equal(received.count, 0);
}

/* Reads the last notice: the former address, and the number. */
static void
assert_notified(int cbk, const void *was, int64_t its_number)
{
    reader_t reader = notices_reader();
    assert_int_equal(take32(&reader), cbk);
    assert_int_equal(take64(&reader), AS_NUMBER(was));
    assert_int_equal(take64(&reader), its_number);
}

static void
drop_fd(void *unused)
{
    (void)unused;
    fd_unref(fd);
    fd = NULL;
}

static void
drop_inode(void *unused)
{
    (void)unused;
    inode_unref(inode);
    inode = NULL;
}

static void
an_end_is_reported_once_with_its_number(void **state)
{
    (void)state;
    int64_t of_fd = number(GJ_KIND_FD, fd, 1), of_inode = number(GJ_KIND_INODE, inode, 1);
    const void *was_fd = fd, *was_inode = inode;
    world_on_thread(drop_fd, NULL, 1024 * 1024);
    assert_int_equal(received.count, 1);
    assert_notified(GJ_CBK_RELEASE, was_fd, of_fd);
    world_on_thread(drop_inode, NULL, 1024 * 1024);
    assert_int_equal(received.count, 2);
    assert_notified(GJ_CBK_FORGET, was_inode, of_inode);
    assert_int_equal(endings(), 0);
}

static void
the_next_one_at_an_address_has_another_number(void **state)
{
    (void)state;
    int64_t first = number(GJ_KIND_INODE, inode, 1);
    fd_unref(fd);
    fd = NULL;
    inode_unref(inode);
    inode = world_inode(IA_IFREG, 8);
    assert_int_equal(number(GJ_KIND_INODE, inode, 0), 0);
    assert_true(number(GJ_KIND_INODE, inode, 1) > first);
}

static int
none_is_ending(void *unused)
{
    (void)unused;
    return endings() == 0;
}

static void
an_end_that_is_reported_later_is_counted_until_then(void **state)
{
    (void)state;
    number(GJ_KIND_INODE, inode, 1);
    drop_fd(NULL);
    notices_hold();
    world_on_thread(drop_inode, NULL, 128 * 1024);
    assert_int_equal(endings(), 1);
    assert_true(notices_await(1));
    assert_int_equal(endings(), 1);
    notices_continue();
    assert_true(world_await(none_is_ending, NULL));
    assert_int_equal(gj_notice_await(wide_ours->private, 10), 0);
}

static void
an_end_that_java_missed_stays_counted(void **state)
{
    (void)state;
    size_t stacks[] = {1024 * 1024, 128 * 1024};
    for (int i = 0; i < 2; i++) {
        notices_begin(GJ_ANSWER_NONE);
        number(GJ_KIND_INODE, inode, 1);
        drop_fd(NULL);
        world_on_thread(drop_inode, NULL, stacks[i]);
        assert_int_equal(gj_notice_await(wide_ours->private, 10), 0);
        assert_int_equal(received.count, 1);
        assert_int_equal(endings(), i + 1);
        inode = world_inode(IA_IFREG, 7);
        fd = fd_create(inode, 42);
    }
}

static void
an_end_without_memory_for_its_report_stays_counted(void **state)
{
    (void)state;
    number(GJ_KIND_INODE, inode, 1);
    fd_unref(fd);
    fd = NULL;
    allocation_fails(0);
    inode_unref(inode);
    allocation_fails(-1);
    inode = NULL;
    assert_int_equal(received.count, 0);
    assert_int_equal(endings(), 1);
}

static int balance;

static int
count_down(int instance, int what, const char *bytes, int size)
{
    (void)instance;
    (void)what;
    (void)bytes;
    (void)size;
    __atomic_sub_fetch(&balance, 1, __ATOMIC_RELEASE);
    return GJ_ANSWER_DONE;
}

/* On the thread's stack, or delivered later where Java must not run. */
static void
make_and_end_many(void *unused)
{
    (void)unused;
    for (int i = 0; i < MANY; i++) {
        inode_t *one = world_inode(IA_IFREG, 9);
        fd_t *open = fd_create(one, i);
        assert_true(number(GJ_KIND_INODE, one, 1) > 0);
        assert_true(number(GJ_KIND_FD, open, 1) > 0);
        __atomic_add_fetch(&balance, 2, __ATOMIC_RELEASE);
        fd_unref(open);
        inode_unref(one);
    }
}

static int
is_even(void *unused)
{
    (void)unused;
    return __atomic_load_n(&balance, __ATOMIC_ACQUIRE) == 0;
}

static void
each_of_many_is_reported_once(void **state)
{
    (void)state;
    java_gets_notice = count_down;
    world_on_thread(make_and_end_many, NULL, 1024 * 1024);
    assert_int_equal(balance, 0);
    world_on_thread(make_and_end_many, NULL, 128 * 1024);
    assert_true(world_await(is_even, NULL));
    assert_true(world_await(none_is_ending, NULL));
    assert_int_equal(gj_notice_await(wide_ours->private, 10), 0);
}

static void
an_instance_that_has_ended_has_none(void **state)
{
    (void)state;
    static const int32_t wild[] = {-1, 1000, GJ_MAX_INSTANCES, INT32_MAX, INT32_MIN};
    for (int i = 0; i < 5; i++) {
        assert_int_equal(glujava_context(wild[i], GJ_KIND_INODE, AS_NUMBER(inode), 1), -ENOTCONN);
        assert_int_equal(glujava_context(wild[i], GJ_KIND_FD, AS_NUMBER(fd), 0), -ENOTCONN);
    }
}

static void
ask(void *this_before_and_after)
{
    xlator_t **this = this_before_and_after;
    this[0] = THIS;
    number(GJ_KIND_INODE, inode, 1);
    this[1] = THIS;
}

static void
a_java_thread_keeps_its_own_this(void **state)
{
    (void)state;
    xlator_t *this[2];
    world_on_thread(ask, this, 0);
    assert_ptr_not_equal(this[0], wide_ours);
    assert_ptr_equal(this[1], this[0]);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(a_number_is_made_at_the_first_request_and_stays),
        TEST(an_xlator_without_a_number_gets_no_end),
        TEST(an_end_is_reported_once_with_its_number),
        TEST(the_next_one_at_an_address_has_another_number),
        TEST(an_end_that_is_reported_later_is_counted_until_then),
        TEST(an_end_that_java_missed_stays_counted),
        TEST(an_end_without_memory_for_its_report_stays_counted),
        TEST(each_of_many_is_reported_once),
        TEST(an_instance_that_has_ended_has_none),
        TEST(a_java_thread_keeps_its_own_this),
    };
    return RUN(tests, start);
}
