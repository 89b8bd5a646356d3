/* The look at a jar's file. */
#include "check.h"

#include "file/jar_state.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/glujava-jar-XXXXXX", file[64], other[64];
static gj_jar_state_t jar;

static void
put(const char *path, const char *text)
{
    FILE *out = fopen(path, "w");
    fputs(text, out);
    fclose(out);
}

static int
begin(void **state)
{
    (void)state;
    strcpy(folder, "/tmp/glujava-jar-XXXXXX");
    assert_non_null(mkdtemp(folder));
    snprintf(file, sizeof(file), "%s/a.jar", folder);
    snprintf(other, sizeof(other), "%s/b.jar", folder);
    put(file, "one");
    gj_jar_note(&jar, file);
    return 0;
}

static int
end(void **state)
{
    (void)state;
    gj_jar_forget(&jar);
    unlink(file);
    unlink(other);
    return rmdir(folder);
}

static void
one_that_stays_has_not_changed(void **state)
{
    (void)state;
    assert_false(gj_jar_has_changed(&jar));
    assert_false(gj_jar_has_changed(&jar));
}

static void
a_change_is_seen_when_it_is_over(void **state)
{
    (void)state;
    put(file, "more");
    assert_false(gj_jar_has_changed(&jar));
    put(file, "more and more");
    assert_false(gj_jar_has_changed(&jar));
    assert_true(gj_jar_has_changed(&jar));
    gj_jar_note(&jar, file);
    assert_false(gj_jar_has_changed(&jar));
    assert_false(gj_jar_has_changed(&jar));
}

static void
another_file_of_the_same_name_and_size_is_a_change(void **state)
{
    (void)state;
    put(other, "two");
    assert_int_equal(rename(other, file), 0);
    assert_false(gj_jar_has_changed(&jar));
    assert_true(gj_jar_has_changed(&jar));
}

static void
one_that_is_gone_has_not_changed(void **state)
{
    (void)state;
    unlink(file);
    assert_false(gj_jar_has_changed(&jar));
    assert_false(gj_jar_has_changed(&jar));
    put(file, "one again");
    assert_false(gj_jar_has_changed(&jar));
    assert_true(gj_jar_has_changed(&jar));
}

static void
a_volume_without_a_jar_has_none_that_changes(void **state)
{
    (void)state;
    gj_jar_note(&jar, NULL);
    assert_false(gj_jar_has_changed(&jar));
    assert_false(gj_jar_has_changed(&jar));
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(one_that_stays_has_not_changed),
        TEST(a_change_is_seen_when_it_is_over),
        TEST(another_file_of_the_same_name_and_size_is_a_change),
        TEST(one_that_is_gone_has_not_changed),
        TEST(a_volume_without_a_jar_has_none_that_changes),
    };
    return RUN(tests, NULL);
}
