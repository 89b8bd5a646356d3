#include "check.h"

#include "jvm/config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FILE_NAME CHECK_FOLDER "/glujava.conf"

static gj_config_t config;
static gj_failure_t failure;

static int
forget_all(void **state)
{
    (void)state;
    static const char *const variables[] = {"GLUJAVA_HOME",        "GLUJAVA_JAVA_HOME", "JAVA_HOME",
                                            "GLUJAVA_JVM_OPTIONS", "GLUJAVA_HEAP_SIZE", "GLUJAVA_BRIDGE"};
    for (size_t i = 0; i < sizeof(variables) / sizeof(variables[0]); i++)
        unsetenv(variables[i]);
    setenv("GLUJAVA_CONF", FILE_NAME, 1);
    memset(&failure, 0, sizeof(failure));
    return 0;
}

static int
forget_config(void **state)
{
    (void)state;
    gj_config_end(&config);
    return 0;
}

static int
read_text(const char *text)
{
    gj_config_end(&config);
    FILE *out = fopen(FILE_NAME, "w");
    assert_non_null(out);
    fputs(text, out);
    fclose(out);
    return gj_config_read(&config, &failure);
}

static void
without_settings_there_are_defaults(void **state)
{
    (void)state;
    assert_int_equal(read_text(""), 0);
    assert_string_equal(config.home, "/usr/local/lib/glujava");
    assert_string_equal(config.home_from, "the default");
    assert_string_equal(config.java_home, "");
    assert_null(config.jvm_options);
    assert_string_equal(config.heap_size, "");
    assert_true(config.jvm_environment < 0);
}

static void
an_empty_name_of_the_file_is_as_good_as_none(void **state)
{
    (void)state;
    setenv("GLUJAVA_CONF", "", 1);
    assert_int_equal(gj_config_read(&config, &failure), 0);
}

static void
the_file_is_believed(void **state)
{
    (void)state;
    assert_int_equal(read_text("home = /opt/glujava\njava-home=/opt/jdk\n  jvm-options =  -Xmx64m -Xss1m  \n"), 0);
    assert_string_equal(config.home, "/opt/glujava");
    assert_non_null(strstr(FILE_NAME, config.home_from));
    assert_string_equal(config.java_home, "/opt/jdk");
    assert_non_null(strstr(FILE_NAME, config.java_home_from));
    assert_string_equal(config.jvm_options, "-Xmx64m -Xss1m");
}

static void
comments_and_empty_lines_are_ignored(void **state)
{
    (void)state;
    assert_int_equal(read_text("# home = /wrong\n\n \t \n   # another\nhome = /right"), 0);
    assert_string_equal(config.home, "/right");
}

static void
a_value_may_contain_equals_signs(void **state)
{
    (void)state;
    assert_int_equal(read_text("jvm-options = -Da=b -Dc=d\n"), 0);
    assert_string_equal(config.jvm_options, "-Da=b -Dc=d");
}

static void
options_add_up_over_lines_and_environment(void **state)
{
    (void)state;
    setenv("GLUJAVA_JVM_OPTIONS", "-Dthree", 1);
    assert_int_equal(read_text("jvm-options = -Done\njvm-options = -Dtwo\n"), 0);
    assert_string_equal(config.jvm_options, "-Done -Dtwo -Dthree");
}

static void
the_environment_overrides_the_file(void **state)
{
    (void)state;
    setenv("GLUJAVA_HOME", "/environment/home", 1);
    setenv("GLUJAVA_JAVA_HOME", "/environment/jdk", 1);
    assert_int_equal(read_text("home = /file/home\njava-home = /file/jdk\n"), 0);
    assert_string_equal(config.home, "/environment/home");
    assert_string_equal(config.home_from, "GLUJAVA_HOME");
    assert_string_equal(config.java_home, "/environment/jdk");
    assert_string_equal(config.java_home_from, "GLUJAVA_JAVA_HOME");
}

static void
empty_variables_count_as_unset(void **state)
{
    (void)state;
    setenv("GLUJAVA_HOME", "", 1);
    setenv("GLUJAVA_JAVA_HOME", "", 1);
    setenv("GLUJAVA_JVM_OPTIONS", "", 1);
    assert_int_equal(read_text("home = /file/home\njava-home = /file/jdk\njvm-options = -Done\n"), 0);
    assert_string_equal(config.home, "/file/home");
    assert_string_equal(config.java_home, "/file/jdk");
    assert_string_equal(config.jvm_options, "-Done");
}

static void
the_plain_java_home_comes_last(void **state)
{
    (void)state;
    setenv("JAVA_HOME", "/plain/jdk", 1);
    assert_int_equal(read_text(""), 0);
    assert_string_equal(config.java_home, "/plain/jdk");
    assert_string_equal(config.java_home_from, "JAVA_HOME");

    assert_int_equal(read_text("java-home = /file/jdk\n"), 0);
    assert_string_equal(config.java_home, "/file/jdk");
    assert_non_null(strstr(FILE_NAME, config.java_home_from));

    setenv("GLUJAVA_JAVA_HOME", "/environment/jdk", 1);
    assert_int_equal(read_text(""), 0);
    assert_string_equal(config.java_home, "/environment/jdk");
}

static void
an_unknown_setting_is_named_with_its_line(void **state)
{
    (void)state;
    assert_int_equal(read_text("home = /opt\n\nheap = 64m\n"), -1);
    assert_string_equal(failure.message, FILE_NAME ", line 3: there is no setting 'heap'");
    assert_string_equal(failure.hint,
                        "The settings are home, java-home, heap-size, bridge, jvm-environment and jvm-options.");
}

static void
a_line_without_equals_sign_is_named(void **state)
{
    (void)state;
    assert_int_equal(read_text("home /opt\n"), -1);
    assert_string_equal(failure.message, FILE_NAME ", line 1: expected 'KEY = VALUE' but found 'home /opt'");
    assert_string_equal(failure.hint, "Correct the line, or put a # before it.");
}

static void
a_line_that_is_too_long_is_not_read_as_two(void **state)
{
    (void)state;
    static char text[2 * GJ_JVM_OPTIONS_MAX];
    snprintf(text, sizeof(text), "# one\nhome = %0*d\n", GJ_JVM_OPTIONS_MAX + 200, 7);
    assert_int_equal(read_text(text), -1);
    assert_string_equal(failure.message, FILE_NAME ", line 2 is too long");
    assert_non_null(strstr(failure.hint, "65599"));
}

static void
a_path_that_is_too_long_is_not_cut(void **state)
{
    (void)state;
    static char text[2 * PATH_MAX];
    snprintf(text, sizeof(text), "home = /%0*d\n", PATH_MAX, 7);
    assert_int_equal(read_text(text), -1);
    assert_string_equal(failure.message, FILE_NAME ", line 1: the value of home is too long");
    assert_string_equal(failure.hint, "At most 4095 characters are allowed.");
}

static void
options_that_do_not_fit_are_refused_and_not_cut(void **state)
{
    (void)state;
    static char text[GJ_JVM_OPTIONS_MAX + 2];
    memset(text, 'x', GJ_JVM_OPTIONS_MAX + 1);
    setenv("GLUJAVA_JVM_OPTIONS", text, 1);
    assert_int_equal(read_text(""), -1);
    assert_string_equal(failure.message, "the JVM options of GLUJAVA_JVM_OPTIONS are too long");
    assert_string_equal(failure.detail, "65536 characters");
    assert_string_equal(failure.hint, "At most 65535 characters are allowed.");
}

static void
the_longest_options_fit(void **state)
{
    (void)state;
    static char text[GJ_JVM_OPTIONS_MAX + 64];
    int length = GJ_JVM_OPTIONS_MAX;
    snprintf(text, sizeof(text), "jvm-options = %0*d\n", length, 7);
    assert_int_equal(read_text(text), 0);
    assert_int_equal(strlen(config.jvm_options), length);

    strcat(text, "jvm-options = -x\n");
    assert_int_equal(read_text(text), -1);
    assert_string_equal(failure.message, "the JVM options of " FILE_NAME " are too long");
}

static void
a_quote_that_is_not_closed_is_refused(void **state)
{
    (void)state;
    assert_int_equal(read_text("jvm-options = -Da='b\njvm-options = c'\n"), -1);
    assert_string_equal(failure.message, "a quote is not closed in the JVM options of " FILE_NAME);
}

static void
a_heap_size_a_switch_and_a_bridge_can_be_set(void **state)
{
    (void)state;
    assert_int_equal(read_text("heap-size = 128MB\njvm-environment = on\n"), 0);
    assert_string_equal(config.heap_size, "128MB");
    assert_non_null(strstr(FILE_NAME, config.heap_size_from));
    assert_int_equal(config.jvm_environment, 1);

    setenv("GLUJAVA_HEAP_SIZE", "64MB", 1);
    assert_int_equal(read_text("heap-size = 128MB\njvm-environment = off\n"), 0);
    assert_string_equal(config.heap_size, "64MB");
    assert_string_equal(config.heap_size_from, "GLUJAVA_HEAP_SIZE");
    assert_int_equal(config.jvm_environment, 0);

    assert_int_equal(read_text("bridge = direct\n"), 0);
    assert_string_equal(config.bridge, "direct");
    assert_non_null(strstr(FILE_NAME, config.bridge_from));
    setenv("GLUJAVA_BRIDGE", "jna", 1);
    assert_int_equal(read_text("bridge = direct\n"), 0);
    assert_string_equal(config.bridge, "jna");
    assert_string_equal(config.bridge_from, "GLUJAVA_BRIDGE");

    assert_int_equal(read_text("jvm-environment = perhaps\n"), -1);
    assert_string_equal(failure.message, FILE_NAME ", line 1: jvm-environment is 'perhaps'");
}

static void
a_file_that_was_named_must_be_there(void **state)
{
    (void)state;
    setenv("GLUJAVA_CONF", CHECK_FOLDER "/nowhere.conf", 1);
    assert_int_equal(gj_config_read(&config, &failure), -1);
    assert_string_equal(failure.message,
                        "cannot read the configuration file " CHECK_FOLDER "/nowhere.conf: No such file or directory");
    assert_string_equal(failure.hint, "Make it readable, or unset GLUJAVA_CONF.");
}

static void
a_folder_is_no_configuration_file(void **state)
{
    (void)state;
    setenv("GLUJAVA_CONF", CHECK_FOLDER, 1);
    assert_int_equal(gj_config_read(&config, &failure), -1);
    assert_string_equal(failure.message, "cannot read the configuration file " CHECK_FOLDER ": Is a directory");
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, forget_all, forget_config)
    const struct CMUnitTest tests[] = {
        TEST(without_settings_there_are_defaults),
        TEST(an_empty_name_of_the_file_is_as_good_as_none),
        TEST(the_file_is_believed),
        TEST(comments_and_empty_lines_are_ignored),
        TEST(a_value_may_contain_equals_signs),
        TEST(options_add_up_over_lines_and_environment),
        TEST(the_environment_overrides_the_file),
        TEST(empty_variables_count_as_unset),
        TEST(the_plain_java_home_comes_last),
        TEST(an_unknown_setting_is_named_with_its_line),
        TEST(a_line_without_equals_sign_is_named),
        TEST(a_line_that_is_too_long_is_not_read_as_two),
        TEST(a_path_that_is_too_long_is_not_cut),
        TEST(options_that_do_not_fit_are_refused_and_not_cut),
        TEST(the_longest_options_fit),
        TEST(a_quote_that_is_not_closed_is_refused),
        TEST(a_heap_size_a_switch_and_a_bridge_can_be_set),
        TEST(a_file_that_was_named_must_be_there),
        TEST(a_folder_is_no_configuration_file),
    };
    return RUN(tests, NULL);
}
