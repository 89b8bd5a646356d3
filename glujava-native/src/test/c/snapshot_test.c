/* Copies of files that are replaced while they are in use. */
#include "check.h"

#include "file/snapshot.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define FILE_NAME CHECK_FOLDER "/some.jar"

static void
write_file(const char *text)
{
    FILE *out = fopen(FILE_NAME, "w");
    assert_non_null(out);
    fputs(text, out);
    fclose(out);
}

static void
assert_content(const char *path, const char *text)
{
    char content[64] = "";
    FILE *in = fopen(path, "r");
    assert_non_null(in);
    fread(content, 1, sizeof(content) - 1, in);
    fclose(in);
    assert_string_equal(content, text);
}

static void
a_copy_stays_when_the_file_is_overwritten(void **state)
{
    (void)state;
    char path[64];
    write_file("as it was");
    gj_snapshot_path(FILE_NAME, path, sizeof(path));
    assert_memory_equal(path, "/proc/self/fd/", 14);
    write_file("new");
    assert_content(path, "as it was");
    assert_content(FILE_NAME, "new");
    unlink(FILE_NAME);
    assert_content(path, "as it was");
}

static void
a_file_that_is_not_there_is_named_itself(void **state)
{
    (void)state;
    char path[64];
    gj_snapshot_path("/nowhere/some.jar", path, sizeof(path));
    assert_string_equal(path, "/nowhere/some.jar");
}

static void
without_a_descriptor_there_is_no_copy(void **state)
{
    (void)state;
    struct rlimit old, few;
    char path[256];
    write_file("text");
    getrlimit(RLIMIT_NOFILE, &old);
    int in = open(FILE_NAME, O_RDONLY), next = dup(STDIN_FILENO);
    close(next);
    few = old;
    few.rlim_cur = next + 1; /* for the file, but not for its copy */
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &few), 0);
    int other = dup(in), copy = gj_snapshot(in);
    close(other);
    gj_snapshot_path(FILE_NAME, path, sizeof(path));
    setrlimit(RLIMIT_NOFILE, &old);
    assert_int_equal(copy, -EMFILE);
    assert_string_equal(path, FILE_NAME);
    assert_content(path, "text");
    close(in);
}

static void
an_endless_file_is_not_copied(void **state)
{
    (void)state;
    int zero = open("/dev/zero", O_RDONLY);
    assert_int_equal(gj_snapshot(zero), -EFBIG);
    close(zero);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_copy_stays_when_the_file_is_overwritten),
        cmocka_unit_test(a_file_that_is_not_there_is_named_itself),
        cmocka_unit_test(without_a_descriptor_there_is_no_copy),
        cmocka_unit_test(an_endless_file_is_not_copied),
    };
    return RUN(tests, NULL);
}
