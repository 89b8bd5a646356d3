/* The options that a JVM gets, and what it says and does through those that are functions. */
#include "check.h"

#include "jvm_hooks.h"
#include "jvm_options.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define LOG CHECK_FOLDER "/jvm.log"

static gj_jvm_options_t options;

static void
make(const char *of_machine, const char *of_volume)
{
    static const gj_jvm_t jvm = {.version = 17};
    gj_config_t config = {.home = "/nowhere/home"};
    snprintf(config.jvm_options, sizeof(config.jvm_options), "%s", of_machine);
    gj_jvm_options_make(&options, &config, &jvm, of_volume, "/logs");
}

static int
position_of(const char *text)
{
    for (int i = 0; i < options.args.nOptions; i++) {
        if (strcmp(options.options[i].optionString, text) == 0)
            return i;
    }
    return -1;
}

static void
those_of_the_volume_come_last(void **state)
{
    (void)state;
    make("-Xmx1g -Da=b", "-Xmx2g");
    assert_true(position_of("-Xmx256m") >= 0);
    assert_true(position_of("-Xmx256m") < position_of("-Xmx1g"));
    assert_true(position_of("-Xmx1g") < position_of("-Xmx2g"));
    assert_true(position_of("-XX:ErrorFile=/logs/hs_err_pid%p.log") >= 0);
    assert_true(position_of("-Djava.class.path=/nowhere/home/glujava-core.jar:/nowhere/home/jna.jar") >= 0);
}

static void
a_collector_that_is_chosen_takes_the_place_of_ours(void **state)
{
    (void)state;
    make("", NULL);
    assert_true(position_of("-XX:+UseSerialGC") >= 0);
    make("", "-XX:+UseLargePages -XX:+UseStringDeduplication");
    assert_true(position_of("-XX:+UseSerialGC") >= 0);
    make("", "-Da=b -XX:+UseG1GC");
    assert_int_equal(position_of("-XX:+UseSerialGC"), -1);
    make("-XX:+UseLargePages -XX:+UseZGC -Da=b", NULL);
    assert_int_equal(position_of("-XX:+UseSerialGC"), -1);
}

static void
says(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    gj_jvm_speaks(stderr, format, args);
    va_end(args);
}

static const char *
logged(void)
{
    static char text[4096];
    FILE *in = fopen(LOG, "r");
    assert_non_null(in);
    text[fread(text, 1, sizeof(text) - 1, in)] = '\0';
    fclose(in);
    return text;
}

static void
what_it_says_at_its_start_is_kept_and_later_is_logged(void **state)
{
    (void)state;
    const gj_jvm_hooks_t hooks = {.log_file = LOG};
    fclose(fopen(LOG, "w"));
    gj_jvm_hooks_expect(&hooks);
    says("Unrecognized option: %s\n", "-x");
    assert_string_equal(gj_jvm_said(), "Unrecognized option: -x\n");
    gj_jvm_hooks_up();
    assert_string_equal(logged(), "");
    says("a line of ");
    assert_string_equal(logged(), "");
    says("%d parts\nand", 2);
    says(" another\n");
    assert_non_null(strstr(logged(), "] W [java] 0-glujava: a line of 2 parts\n["));
    assert_non_null(strstr(logged(), "] W [java] 0-glujava: and another\n"));
    assert_string_equal(gj_jvm_said(), "Unrecognized option: -x\n");
}

static void
a_line_without_end_is_dropped(void **state)
{
    (void)state;
    for (int i = 0; i < 15; i++)
        says("%0100d", i);
    says("\n");
    says("and on\n");
    assert_non_null(strstr(logged(), "0-glujava: and on\n"));
}

static void
java_code_that_exits_is_named(void **state)
{
    (void)state;
    gj_jvm_exits(7);
    assert_non_null(strstr(logged(), "] C [java] 0-glujava: GluJava: Java code ends this process with exit code 7."));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(those_of_the_volume_come_last),
        cmocka_unit_test(a_collector_that_is_chosen_takes_the_place_of_ours),
        cmocka_unit_test(what_it_says_at_its_start_is_kept_and_later_is_logged),
        cmocka_unit_test(a_line_without_end_is_dropped),
        cmocka_unit_test(java_code_that_exits_is_named),
    };
    return RUN(tests, NULL);
}
