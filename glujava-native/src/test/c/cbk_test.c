/* The cbks of an instance: which it has, what Java gets, on which thread, and which objects it may use. */
#include "event/delivery.h"
#include "lifecycle/lifecycle.h"
#include "notices.h"
#include "scripted_java.h"
#include "wide.h"

#include <glusterfs/client_t.h>

static struct xlator_cbks given;

static int
start(void **state)
{
    java_listens(0, 0x1ff, 0);
    return wide_start(state);
}

static int
begin(void **state)
{
    notices_begin(GJ_ANSWER_DONE);
    return wide_begin(state);
}

/* Runs on a thread with the usual stack size, on which Java may run. */
static void
here(void (*function)(void *), void *argument)
{
    world_on_thread(function, argument, 1024 * 1024);
}

static void
only_cbks_that_are_wanted_are_put_in_place(void **state)
{
    (void)state;
    gj_failure_t failure;
    xlator_t *xl = world_xlator("other", default_fops);
    world_add_child(xl, wide[0].xl);
    struct xlator_cbks *before = xl->cbks;
    java_listens(0, 1u << GJ_CBK_FORGET | 1u << GJ_CBK_FDCLOSE, 0);
    assert_int_equal(gj_lifecycle_create(xl, &world_options, &failure), 0);
    assert_ptr_not_equal(xl->cbks, before);
    assert_non_null(xl->cbks->forget);
    assert_non_null(xl->cbks->fdclose);
    struct xlator_cbks cbks = *xl->cbks;
    cbks.forget = before->forget;
    cbks.fdclose = before->fdclose;
    assert_memory_equal(&cbks, before, sizeof(cbks));
    assert_memory_equal(before, &given, sizeof(given));
    gj_lifecycle_destroy(xl);
    assert_ptr_equal(xl->cbks, before);

    java_listens(0, 0, 0);
    assert_int_equal(gj_lifecycle_create(xl, &world_options, &failure), 0);
    assert_ptr_equal(xl->cbks, before);
    gj_lifecycle_destroy(xl);
}

static void
forget(void *with_context)
{
    inode_t *inode = world_inode(IA_IFREG, 5);
    uint64_t value = 99;
    if (with_context)
        inode_ctx_set(inode, wide_ours, &value);
    inode_unref(inode);
}

static void
an_inode_with_a_context_is_forgotten_without_its_address(void **state)
{
    (void)state;
    here(forget, NULL);
    assert_int_equal(received.count, 0);
    here(forget, "with");
    assert_int_equal(received.count, 1);
    assert_int_equal(received.what, GJ_NOTICE_CBK);
    assert_ptr_equal(received.xl, wide_ours);
    assert_true(received.in_turn);
    reader_t reader = notices_reader();
    assert_int_equal(take32(&reader), GJ_CBK_FORGET);
    assert_int_not_equal(take64(&reader), 0); /* its former address, as a mere number */
    assert_int_equal(take64(&reader), 99);
    uuid_t gfid;
    memset(gfid, 5, sizeof(gfid));
    const char *shown = take(&reader, GJ_INODE_SIZE);
    assert_int_equal(get64(shown, GJ_INODE_ADDRESS), 0);
    assert_memory_equal(shown + GJ_INODE_GFID, gfid, sizeof(gfid));
    assert_int_equal(get32(shown, GJ_INODE_TYPE), IA_IFREG);
    assert_int_equal(reader.left, 0);
}

static void
release(void *type)
{
    inode_t *inode = world_inode(*(ia_type_t *)type, 6);
    fd_t *fd = fd_create(inode, 4711);
    fd->flags = O_RDWR;
    fd_ctx_set(fd, wide_ours, 1);
    fd_unref(fd);
    inode_unref(inode);
}

static void
an_fd_with_a_context_is_released_without_its_address(void **state)
{
    (void)state;
    ia_type_t types[] = {IA_IFREG, IA_IFDIR};
    int cbks[] = {GJ_CBK_RELEASE, GJ_CBK_RELEASEDIR};
    for (int i = 0; i < 2; i++) {
        here(release, &types[i]);
        assert_int_equal(received.count, i + 1);
        reader_t reader = notices_reader();
        assert_int_equal(take32(&reader), cbks[i]);
        assert_int_not_equal(take64(&reader), 0);
        assert_int_equal(take64(&reader), 1);
        const char *shown = take(&reader, GJ_FD_SIZE);
        assert_int_equal(get64(shown, GJ_FD_ADDRESS), 0);
        assert_int_equal(shown[GJ_FD_GFID], 6);
        assert_int_equal(get64(shown, GJ_FD_PID), 4711);
        assert_int_equal(get32(shown, GJ_FD_FLAGS), O_RDWR);
        assert_int_equal(get32(shown, GJ_FD_ANONYMOUS), 0);
        assert_int_not_equal(get64(shown, GJ_FD_INODE), 0); /* which still exists */
        assert_int_equal(get32(shown, GJ_FD_TYPE), types[i]);
        assert_int_equal(reader.left, 0);
    }
}

static void
close_fds(void *fd)
{
    wide_ours->cbks->fdclose(wide_ours, fd);
    wide_ours->cbks->fdclosedir(wide_ours, fd);
    wide_ours->cbks->invalidate(wide_ours, ((fd_t *)fd)->inode);
    wide_ours->cbks->ictxmerge(wide_ours, fd, ((fd_t *)fd)->inode, ((fd_t *)fd)->inode);
}

/* Reads the arguments of ictxmerge from the last cbk. */
static void
assert_merge_was_reported(fd_t *fd)
{
    reader_t reader = notices_reader();
    assert_int_equal(take32(&reader), GJ_CBK_ICTXMERGE);
    assert_int_equal(get64(take(&reader, GJ_FD_SIZE), GJ_FD_ADDRESS), (uintptr_t)fd);
    assert_int_equal(get64(take(&reader, GJ_INODE_SIZE), GJ_INODE_ADDRESS), (uintptr_t)fd->inode);
    assert_int_equal(get64(take(&reader, GJ_INODE_SIZE), GJ_INODE_ADDRESS), (uintptr_t)fd->inode);
    assert_int_equal(reader.left, 0);
    assert_false(reader.failed);
}

static void
an_object_that_lives_on_crosses_with_its_address(void **state)
{
    (void)state;
    inode_t *inode = world_inode(IA_IFREG, 6);
    fd_t *fd = fd_create(inode, 1);
    here(close_fds, fd);
    assert_int_equal(received.count, 4);
    assert_merge_was_reported(fd);
    fd_unref(fd);
    inode_unref(inode);
}

static int
all_is_delivered(void *unused)
{
    (void)unused;
    return gj_notice_await(wide_ours->private, 0) == 0;
}

/* The caller does not wait, so the fd must live until Java has processed the cbk. */
static void
on_a_bad_stack_java_gets_the_notice_later_and_its_objects_live(void **state)
{
    (void)state;
    inode_t *inode = world_inode(IA_IFREG, 6);
    fd_t *fd = fd_create(inode, 1);
    notices_hold();
    world_on_thread(close_fds, fd, 128 * 1024);
    assert_true(notices_await(1));
    fd_unref(fd);
    inode_unref(inode);
    assert_int_equal(GF_ATOMIC_GET(fd->refcount), 3);
    notices_continue();
    assert_true(world_await(all_is_delivered, NULL));
    assert_int_equal(received.count, 4);
}

/* By then only the cbk uses its inode. */
static void
on_a_bad_stack_an_fd_is_released_soon_and_its_inode_lives_until_then(void **state)
{
    (void)state;
    ia_type_t type = IA_IFREG;
    notices_hold();
    world_on_thread(release, &type, 128 * 1024);
    assert_true(notices_await(1));
    reader_t reader = notices_reader();
    take(&reader, 4 + 3 * 8 + 16 + 8 + 4 + 4);
    inode_t *inode = (inode_t *)(uintptr_t)take64(&reader);
    assert_int_equal(inode->ref, 1);
    notices_continue();
    assert_true(world_await(all_is_delivered, NULL));
    assert_int_equal(received.count, 1);
}

static void
disconnects(void *client)
{
    xlator_t *old_this = THIS;
    THIS = wide[0].xl; /* as the server leaves it */
    wide_ours->cbks->client_disconnect(wide_ours, client);
    assert_ptr_equal(THIS, wide[0].xl);
    wide_ours->cbks->client_destroy(wide_ours, client);
    THIS = old_this;
}

static void
a_client_is_described_by_its_names_under_our_own_this(void **state)
{
    (void)state;
    client_t *client = calloc(1, sizeof(*client) + 16);
#ifdef GJ_HAS_CLIENT_UID_POINTER
    client->client_uid = "uid-1";
#else
    strcpy(client->client_uid, "uid-1");
#endif
    here(disconnects, client);
    assert_int_equal(received.count, 2);
    assert_ptr_equal(received.xl, wide_ours);
    reader_t reader = notices_reader();
    assert_int_equal(take32(&reader), GJ_CBK_CLIENT_DESTROY);
    assert_string_equal(notices_text(&reader), "uid-1");
    assert_string_equal(notices_text(&reader), "");
    free(client);
}

static void
forgets_many(void *unused)
{
    (void)unused;
    for (int i = 0; i < 1000; i++)
        forget("with");
}

static void
many_pending_ends_are_all_reported_before_the_instance_ends(void **state)
{
    (void)state;
    world_on_thread(forgets_many, NULL, 128 * 1024);
    assert_int_equal(gj_notice_await(wide_ours->private, 10), 0);
    assert_int_equal(received.count, 1000);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, wide_end)
    const struct CMUnitTest tests[] = {
        TEST(only_cbks_that_are_wanted_are_put_in_place),
        TEST(an_inode_with_a_context_is_forgotten_without_its_address),
        TEST(an_fd_with_a_context_is_released_without_its_address),
        TEST(an_object_that_lives_on_crosses_with_its_address),
        TEST(on_a_bad_stack_java_gets_the_notice_later_and_its_objects_live),
        TEST(on_a_bad_stack_an_fd_is_released_soon_and_its_inode_lives_until_then),
        TEST(a_client_is_described_by_its_names_under_our_own_this),
        TEST(many_pending_ends_are_all_reported_before_the_instance_ends),
    };
    return RUN(tests, start);
}
