/* Files that may be loaded: plain files of a limited size that only root can change. */
#include "check.h"

#include "file/loadable.h"
#include "file/owners.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define FOLDER CHECK_FOLDER "/loadable"
#define JAR FOLDER "/sub/some.jar"

static char why[4096];

static int
begin(void **state)
{
    (void)state;
    why[0] = '\0';
    assert_int_equal(system("rm -rf " FOLDER " && mkdir -p " FOLDER "/sub && echo text >" JAR), 0);
    chmod(FOLDER, 0755);
    chmod(FOLDER "/sub", 0755);
    chmod(JAR, 0644);
    return 0;
}

static int
opens(const char *file)
{
    int fd = gj_loadable_open(file, 0, why, sizeof(why));
    if (fd >= 0)
        close(fd);
    return fd >= 0;
}

static void
assert_refused(const char *file, const char *reason)
{
    assert_false(opens(file));
    if (!strstr(why, reason))
        fail_msg("%s: %s", file, why);
}

static void
a_plain_file_is_opened(void **state)
{
    (void)state;
    assert_true(opens(JAR));
}

static void
anything_but_a_file_is_refused_at_once(void **state)
{
    (void)state;
    time_t before = time(NULL);
    assert_int_equal(mkfifo(FOLDER "/fifo", 0600), 0);
    assert_int_equal(symlink("/dev/zero", FOLDER "/zero"), 0);
    assert_refused(FOLDER "/fifo", "it is a FIFO, not a file");
    assert_refused(FOLDER "/zero", "it is a device, not a file");
    assert_refused(FOLDER, "it is a folder");
    assert_refused(FOLDER "/none", "No such file");
    assert_in_range(time(NULL) - before, 0, 2);
}

static void
a_file_that_is_too_large_is_refused(void **state)
{
    (void)state;
    assert_int_equal(truncate(JAR, (off_t)GJ_LOADABLE_MIB << 20), 0);
    assert_true(opens(JAR));
    assert_int_equal(truncate(JAR, ((off_t)GJ_LOADABLE_MIB << 20) + 1), 0);
    assert_refused(JAR, "a jar may have at most 256 MiB");
}

/* The other tests are about root's processes. */
static void
needs_root(void)
{
    if (geteuid() != 0)
        skip();
}

static void
others_can_write_the_file(void **state)
{
    (void)state;
    needs_root();
    chmod(JAR, 0664);
    assert_refused(JAR, "some.jar can be written by its group (mode 0664)");
    chmod(JAR, 0646);
    assert_refused(JAR, "some.jar can be written by everyone (mode 0646)");
    assert_int_equal(gj_loadable_open(JAR, 0, why, sizeof(why)), GJ_LOADABLE_NOT_SAFE);
    int fd = gj_loadable_open(JAR, 1, why, sizeof(why));
    assert_true(fd >= 0);
    close(fd);
}

static void
another_has_the_file(void **state)
{
    (void)state;
    needs_root();
    assert_int_equal(chown(JAR, 1234, 0), 0);
    assert_refused(JAR, "some.jar belongs to user 1234");
}

static void
others_can_write_a_folder_on_the_way(void **state)
{
    (void)state;
    needs_root();
    chmod(FOLDER, 0775);
    assert_refused(JAR, "loadable can be written by its group");
    chmod(FOLDER, 0755);
    assert_int_equal(chown(FOLDER "/sub", 1234, 0), 0);
    assert_refused(JAR, "sub belongs to user 1234");
}

static void
a_file_of_root_in_a_sticky_folder_is_safe(void **state)
{
    (void)state;
    needs_root();
    chmod(FOLDER, 01777);
    assert_true(opens(JAR));
    assert_int_equal(chown(FOLDER "/sub", 1234, 0), 0);
    assert_refused(JAR, "sub belongs to user 1234");
}

static void
a_link_counts_as_well_as_what_it_leads_to(void **state)
{
    (void)state;
    needs_root();
    assert_int_equal(symlink("sub/../sub/./some.jar", FOLDER "/link"), 0);
    assert_int_equal(symlink(FOLDER "//link", FOLDER "/sub/again"), 0);
    assert_true(opens(FOLDER "/sub/again"));
    assert_int_equal(lchown(FOLDER "/link", 1234, 0), 0);
    assert_refused(FOLDER "/sub/again", "link belongs to user 1234");
    assert_int_equal(lchown(FOLDER "/link", 0, 0), 0);
    chmod(JAR, 0666);
    assert_refused(FOLDER "/sub/again", "some.jar can be written by everyone");
}

static void
links_without_end_are_refused(void **state)
{
    (void)state;
    assert_int_equal(symlink("b", FOLDER "/a"), 0);
    assert_int_equal(symlink("a", FOLDER "/b"), 0);
    assert_int_equal(gj_owners_check(FOLDER "/a", why, sizeof(why)), -1);
    assert_int_equal(gj_owners_check("sub/some.jar", why, sizeof(why)), -1);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, begin)
    const struct CMUnitTest tests[] = {
        TEST(a_plain_file_is_opened),
        TEST(anything_but_a_file_is_refused_at_once),
        TEST(a_file_that_is_too_large_is_refused),
        TEST(others_can_write_the_file),
        TEST(another_has_the_file),
        TEST(others_can_write_a_folder_on_the_way),
        TEST(a_file_of_root_in_a_sticky_folder_is_safe),
        TEST(a_link_counts_as_well_as_what_it_leads_to),
        TEST(links_without_end_are_refused),
    };
    return RUN(tests, NULL);
}
