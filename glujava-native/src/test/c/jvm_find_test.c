#include "check.h"

#include "jvm/jvm_find.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HOME CHECK_FOLDER "/jdk"
#define LIBRARY HOME "/lib/server/libjvm.so"
#define RELEASE HOME "/release"
#define HINT                                                                                                           \
    "Install a Java run-time of version 17 or newer (on Debian: apt-get install default-jre-headless), or set "        \
    "its folder: 'option java-home DIR' in the volfile, or 'java-home = DIR' in /etc/glujava/glujava.conf."

static gj_jvm_t jvm;
static gj_failure_t failure;

static void
write_file(const char *path, const char *text)
{
    FILE *out = fopen(path, "w");
    assert_non_null(out);
    fputs(text, out);
    fclose(out);
}

/* A folder that looks like a JDK's. */
static int
make_jdk(void **state)
{
    (void)state;
    memset(&jvm, 0, sizeof(jvm));
    memset(&failure, 0, sizeof(failure));
    mkdir(HOME, 0755);
    mkdir(HOME "/lib", 0755);
    mkdir(HOME "/lib/server", 0755);
    write_file(LIBRARY, "");
    unlink(RELEASE);
    return 0;
}

static int
find(void)
{
    return gj_jvm_find(HOME, "option java-home", &jvm, &failure);
}

static void
a_home_that_is_right_is_taken(void **state)
{
    (void)state;
    write_file(RELEASE, "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.15\"\n");
    assert_int_equal(find(), 0);
    assert_string_equal(jvm.home, HOME);
    assert_string_equal(jvm.library, LIBRARY);
    assert_int_equal(jvm.version, 17);
}

static void
a_version_may_have_one_number_or_a_word(void **state)
{
    (void)state;
    write_file(RELEASE, "JAVA_VERSION=\"25\"\n");
    assert_int_equal(find(), 0);
    assert_int_equal(jvm.version, 25);
    write_file(RELEASE, "JAVA_VERSION=\"26-ea\"\n");
    assert_int_equal(find(), 0);
    assert_int_equal(jvm.version, 26);
}

static void
a_home_that_does_not_say_its_version_is_tried(void **state)
{
    (void)state;
    assert_int_equal(find(), 0);
    assert_int_equal(jvm.version, 0);
    write_file(RELEASE, "nothing of use\n");
    assert_int_equal(find(), 0);
    assert_int_equal(jvm.version, 0);
}

static void
a_home_without_libjvm_is_refused(void **state)
{
    (void)state;
    unlink(LIBRARY);
    assert_int_equal(find(), -1);
    assert_string_equal(failure.message, "no JVM found in " HOME);
    assert_string_equal(failure.detail, "option java-home names it, but it has no lib/server/libjvm.so");
    assert_string_equal(failure.hint, HINT);
}

static void
a_home_that_is_not_there_is_refused(void **state)
{
    (void)state;
    assert_int_equal(gj_jvm_find("/nowhere", "JAVA_HOME", &jvm, &failure), -1);
    assert_string_equal(failure.message, "no JVM found in /nowhere");
    assert_string_equal(failure.detail, "JAVA_HOME names it, but it has no lib/server/libjvm.so");
    assert_string_equal(failure.hint, HINT);
}

static void
a_home_of_java_11_is_too_old(void **state)
{
    (void)state;
    write_file(RELEASE, "JAVA_VERSION=\"11.0.2\"\n");
    assert_int_equal(find(), -1);
    assert_string_equal(failure.message, "the JVM in " HOME " is too old: it is Java 11, at least 17 is needed");
    assert_string_equal(failure.detail, "chosen by option java-home");
    assert_string_equal(failure.hint, HINT);
}

static void
a_home_of_java_8_is_too_old_by_its_old_name(void **state)
{
    (void)state;
    write_file(RELEASE, "JAVA_VERSION=\"1.8.0_352\"\n");
    assert_int_equal(find(), -1);
    assert_string_equal(failure.message, "the JVM in " HOME " is too old: it is Java 8, at least 17 is needed");
}

static void
a_path_that_is_too_long_is_refused(void **state)
{
    (void)state;
    static char path[PATH_MAX];
    memset(path, 'x', sizeof(path) - 1);
    assert_int_equal(gj_jvm_find(path, "JAVA_HOME", &jvm, &failure), -1);
    assert_memory_equal(failure.message, "no JVM found in xxx", 19);
}

static void
without_a_home_the_known_folders_are_searched(void **state)
{
    (void)state;
    if (access("/usr/lib/jvm", R_OK) != 0)
        skip();
    assert_int_equal(gj_jvm_find("", "", &jvm, &failure), 0);
    assert_memory_equal(jvm.home, "/usr/lib/jvm/", 13);
    assert_true(jvm.version == 0 || jvm.version >= GJ_OLDEST_JAVA);
    assert_int_equal(access(jvm.library, R_OK), 0);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, make_jdk)
    const struct CMUnitTest tests[] = {
        TEST(a_home_that_is_right_is_taken),
        TEST(a_version_may_have_one_number_or_a_word),
        TEST(a_home_that_does_not_say_its_version_is_tried),
        TEST(a_home_without_libjvm_is_refused),
        TEST(a_home_that_is_not_there_is_refused),
        TEST(a_home_of_java_11_is_too_old),
        TEST(a_home_of_java_8_is_too_old_by_its_old_name),
        TEST(a_path_that_is_too_long_is_refused),
        TEST(without_a_home_the_known_folders_are_searched),
    };
    return RUN(tests, NULL);
}
