/* The environment of a JVM that starts, and the environment afterwards. */
#include "check.h"

#include "jvm/environment.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int
clean(void **state)
{
    static const char *const variables[] = {"JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_SR_SIGNUM",
                                            "MEANWHILE"};
    (void)state;
    for (size_t i = 0; i < sizeof(variables) / sizeof(variables[0]); i++)
        unsetenv(variables[i]);
    setenv("LC_ALL", "POSIX", 1);
    setenv("OTHER", "stays", 1);
    setlocale(LC_ALL, "C");
    return 0;
}

static void
options_are_hidden_for_a_while(void **state)
{
    (void)state;
    setenv("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC", 1);
    setenv("_JAVA_OPTIONS", "-Xmx1g", 1);
    char **before = environ;
    assert_int_equal(gj_environment_exchange(0, 40), 0);
    assert_null(getenv("JAVA_TOOL_OPTIONS"));
    assert_null(getenv("_JAVA_OPTIONS"));
    assert_string_equal(getenv("OTHER"), "stays");
    assert_string_equal(getenv("_JAVA_SR_SIGNUM"), "40");
    gj_environment_put_back();
    assert_ptr_equal(environ, before);
    assert_string_equal(getenv("JAVA_TOOL_OPTIONS"), "-XX:+UseG1GC");
    assert_string_equal(getenv("_JAVA_OPTIONS"), "-Xmx1g");
    assert_null(getenv("_JAVA_SR_SIGNUM"));
    assert_string_equal(getenv("LC_ALL"), "POSIX");
}

static void
a_jvm_that_may_read_them_does(void **state)
{
    (void)state;
    setenv("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC", 1);
    setenv("_JAVA_SR_SIGNUM", "41", 1);
    assert_int_equal(gj_environment_exchange(1, 40), 0);
    assert_string_equal(getenv("JAVA_TOOL_OPTIONS"), "-XX:+UseG1GC");
    assert_string_equal(getenv("_JAVA_SR_SIGNUM"), "41");
    gj_environment_put_back();
    assert_string_equal(getenv("_JAVA_SR_SIGNUM"), "41");
}

/* Several entries with one name must all be hidden. */
static void
each_of_a_name_is_hidden(void **state)
{
    (void)state;
    static char *entries[41];
    char **before = environ;
    for (int i = 0; i < 40; i++)
        entries[i] = "JAVA_TOOL_OPTIONS=-agentpath:/evil.so";
    environ = entries;
    assert_int_equal(gj_environment_exchange(0, 40), 0);
    assert_null(getenv("JAVA_TOOL_OPTIONS"));
    gj_environment_put_back();
    assert_ptr_equal(environ, entries);
    environ = before;
}

static void
variables_that_others_set_meanwhile_stay(void **state)
{
    (void)state;
    setenv("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC", 1);
    assert_int_equal(gj_environment_exchange(0, 40), 0);
    setenv("MEANWHILE", "set", 1);
    setenv("OTHER", "changed", 1);
    gj_environment_put_back();
    assert_string_equal(getenv("MEANWHILE"), "set");
    assert_string_equal(getenv("OTHER"), "changed");
    assert_string_equal(getenv("JAVA_TOOL_OPTIONS"), "-XX:+UseG1GC");
    assert_string_equal(getenv("LC_ALL"), "POSIX");
    assert_null(getenv("_JAVA_SR_SIGNUM"));
}

static void
a_value_that_others_change_meanwhile_stays(void **state)
{
    (void)state;
    setenv("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC", 1);
    assert_int_equal(gj_environment_exchange(0, 40), 0);
    setenv("OTHER", "changed", 1); /* in its place, without another array */
    unsetenv("_JAVA_SR_SIGNUM");
    gj_environment_put_back();
    assert_string_equal(getenv("OTHER"), "changed");
    assert_string_equal(getenv("JAVA_TOOL_OPTIONS"), "-XX:+UseG1GC");
    assert_string_equal(getenv("LC_ALL"), "POSIX");
}

static void
file_names_are_utf8_for_it_and_the_locale_comes_back(void **state)
{
    (void)state;
    assert_int_equal(gj_environment_exchange(0, 40), 0);
    setlocale(LC_ALL, ""); /* as the JDK does */
    assert_string_equal(nl_langinfo(CODESET), "UTF-8");
    gj_environment_put_back();
    assert_string_equal(setlocale(LC_ALL, NULL), "C");
}

static void
without_an_environment_there_is_one_for_it(void **state)
{
    (void)state;
    char **before = environ;
    environ = NULL;
    assert_int_equal(gj_environment_exchange(0, 40), 0);
    assert_string_equal(getenv("_JAVA_SR_SIGNUM"), "40");
    gj_environment_put_back();
    assert_null(environ);
    gj_environment_put_back();
    environ = before;
}

static void
those_that_are_set_have_names(void **state)
{
    (void)state;
    char names[128];
    assert_int_equal(gj_environment_names(names, sizeof(names)), 0);
    assert_string_equal(names, "");
    setenv("JAVA_TOOL_OPTIONS", "", 1);
    setenv("_JAVA_OPTIONS", "-Xmx1g", 1);
    setenv("JDK_JAVA_OPTIONS", "-ea", 1);
    assert_int_equal(gj_environment_names(names, sizeof(names)), 2);
    assert_string_equal(names, "_JAVA_OPTIONS, JDK_JAVA_OPTIONS");
    char *values = gj_environment_values();
    assert_non_null(strstr(values, "-Xmx1g"));
    free(values);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, clean)
    const struct CMUnitTest tests[] = {
        TEST(options_are_hidden_for_a_while),
        TEST(a_jvm_that_may_read_them_does),
        TEST(each_of_a_name_is_hidden),
        TEST(variables_that_others_set_meanwhile_stay),
        TEST(a_value_that_others_change_meanwhile_stays),
        TEST(file_names_are_utf8_for_it_and_the_locale_comes_back),
        TEST(without_an_environment_there_is_one_for_it),
        TEST(those_that_are_set_have_names),
    };
    return RUN(tests, NULL);
}
