/* The options of a JVM, and the functions among them. */
#include "check.h"

#include "jvm/crash_report.h"
#include "jvm/jvm_hooks.h"
#include "jvm/jvm_options.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define LOG CHECK_FOLDER "/jvm.log"

static gj_jvm_options_t options;

static gj_failure_t failure;

static int
make_with(gj_jvm_sources_t sources, const char *of_machine, const char *of_volume)
{
    static const gj_jvm_t jvm = {.version = 17};
    static gj_config_t config;
    config = (gj_config_t){.home = "/nowhere/home", .jvm_options = (char *)of_machine};
    sources.config = &config;
    sources.jvm = &jvm;
    sources.jvm_options = of_volume;
    sources.private_folder = "/logs/glujava-0";
    sources.memory = sources.memory ? sources.memory : (uint64_t)4 << 30;
    gj_jvm_options_end(&options);
    return gj_jvm_options_make(&options, &sources, &failure);
}

static void
make(const char *of_machine, const char *of_volume)
{
    assert_int_equal(make_with((gj_jvm_sources_t){.memory = 0}, of_machine, of_volume), 0);
}

static int
position_of(const char *text)
{
    for (int i = 0; i < options.args.nOptions; i++) {
        if (strcmp(options.args.options[i].optionString, text) == 0)
            return i;
    }
    return -1;
}

static void
those_of_the_volume_come_last(void **state)
{
    (void)state;
    make("-Xmx1g -Da=b", "-Xmx2g");
    assert_true(position_of("-Xmx262144k") >= 0);
    assert_true(position_of("-Xmx262144k") < position_of("-Xmx1g"));
    assert_true(position_of("-Xmx1g") < position_of("-Xmx2g"));
    assert_true(position_of("-XX:ErrorFile=/logs/glujava-0/hs_err_pid%p.log") >= 0);
    assert_true(position_of("-Djava.io.tmpdir=/logs/glujava-0") >= 0);
    assert_string_equal(gj_jvm_options_value(&options, "-Xmx"), "2g");
    assert_null(gj_jvm_options_value(&options, "-Xss"));
    assert_true(position_of("-Djava.class.path=/nowhere/home/glujava-core.jar:/nowhere/home/jna.jar:"
                            "/nowhere/home/glujava-logging.jar") >= 0);
}

static void
the_first_thread_of_a_program_keeps_its_stack(void **state)
{
    (void)state;
    assert_int_equal(make_with((gj_jvm_sources_t){.main_stack = 8 << 20}, "", "-Xss2m"), 0);
    assert_true(position_of("-Xss8192k") >= 0);
    assert_string_equal(gj_jvm_options_value(&options, "-Xss"), "2m");
}

static void
the_processs_own_handlers_are_not_the_jvms_to_replace(void **state)
{
    (void)state;
    make("-XX:-AllowUserSignalHandlers", "-XX:-AllowUserSignalHandlers");
    assert_int_equal(position_of("-XX:+AllowUserSignalHandlers"), options.args.nOptions - 1);
}

static void
a_chosen_collector_replaces_ours(void **state)
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
one_of_the_environment_does_too(void **state)
{
    (void)state;
    make_with((gj_jvm_sources_t){.environment = " -ea -XX:+UseG1GC"}, NULL, NULL);
    assert_int_equal(position_of("-XX:+UseSerialGC"), -1);
}

static void
a_size_of_the_heap_goes_before_our_own(void **state)
{
    (void)state;
    assert_int_equal(make_with((gj_jvm_sources_t){.heap_size = "64MB"}, "-Xmx1g", NULL), 0);
    assert_string_equal(gj_jvm_options_value(&options, "-Xmx"), "65536k");
    assert_int_equal(make_with((gj_jvm_sources_t){.heap_size = "64MB"}, NULL, "-Xmx2g"), 0);
    assert_string_equal(gj_jvm_options_value(&options, "-Xmx"), "2g");
    assert_int_equal(make_with((gj_jvm_sources_t){.heap_size = "64MB", .memory = 32 << 20}, NULL, NULL), -1);
    assert_string_equal(failure.message, "heap-size 64MB of the volume is more than this process may use");
}

static void
a_small_container_has_a_small_heap(void **state)
{
    (void)state;
    make_with((gj_jvm_sources_t){.memory = 160 << 20}, NULL, NULL);
    assert_string_equal(gj_jvm_options_value(&options, "-Xmx"), "40960k");
    make("-XX:MaxRAMPercentage=50", NULL);
    assert_null(gj_jvm_options_value(&options, "-Xmx"));
}

static void
thousands_of_options_are_all_there(void **state)
{
    (void)state;
    static char many[60000];
    for (int i = 0; i < 4000; i++)
        sprintf(many + strlen(many), "-Dlist.%d=x ", i);
    make(NULL, many);
    assert_true(position_of("-Dlist.0=x") >= 0);
    assert_int_equal(position_of("-Dlist.3999=x"),
                     position_of("-XX:+AllowUserSignalHandlers") - 1); /* always the last */
}

static void
those_of_the_volume_that_are_too_many_or_not_closed_are_refused(void **state)
{
    (void)state;
    static char many[GJ_JVM_OPTIONS_MAX + 2];
    memset(many, 'x', sizeof(many) - 1);
    assert_int_equal(make_with((gj_jvm_sources_t){.memory = 0}, NULL, many), -1);
    assert_string_equal(failure.message, "the JVM options of the volume are too long");
    assert_int_equal(make_with((gj_jvm_sources_t){.memory = 0}, NULL, "-Da='b"), -1);
    assert_string_equal(failure.message, "a quote is not closed in the JVM options of the volume");
}

static void
an_option_may_have_blanks(void **state)
{
    (void)state;
    make("-Da='b c'", "\"-Dd=e f\"");
    assert_true(position_of("-Da=b c") >= 0);
    assert_true(position_of("-Dd=e f") >= 0);
    make("-Da='-XX:+UseG1GC x'", NULL);
    assert_true(position_of("-XX:+UseSerialGC") >= 0);
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
output_at_the_start_is_kept_and_later_output_is_logged(void **state)
{
    (void)state;
    const gj_jvm_hooks_t hooks = {.log_file = LOG};
    fclose(fopen(LOG, "w"));
    gj_jvm_hooks_expect(&hooks);
    says("Unrecognized option: %s\n", "-x");
    assert_string_equal(gj_jvm_output(), "Unrecognized option: -x\n");
    gj_jvm_hooks_up();
    assert_string_equal(logged(), "");
    says("a line of ");
    assert_string_equal(logged(), "");
    says("%d parts\nand", 2);
    says(" another\n");
    assert_non_null(strstr(logged(), "] W [java] 0-glujava: a line of 2 parts\n["));
    assert_non_null(strstr(logged(), "] W [java] 0-glujava: and another\n"));
    assert_string_equal(gj_jvm_output(), "Unrecognized option: -x\n");
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

static void
reports(const char *text)
{
    char file[256];
    snprintf(file, sizeof(file), CHECK_FOLDER "/hs_err_pid%d.log", getpid());
    FILE *out = fopen(file, "w");
    assert_non_null(out);
    fputs(text, out);
    fclose(out);
    fclose(fopen(LOG, "w"));
    gj_jvm_aborts();
    unlink(file);
}

static void
a_lack_of_memory_is_reported_as_no_crash(void **state)
{
    (void)state;
    const gj_jvm_hooks_t hooks = {.log_file = LOG};
    gj_crash_report_expect(NULL, CHECK_FOLDER);
    gj_jvm_hooks_expect(&hooks);
    gj_jvm_hooks_up();
    reports("#\n# There is insufficient memory for the Java Runtime Environment to continue.\n"
            "# Native memory allocation (malloc) failed to allocate 96 bytes. Error detail: nmethod\n");
    assert_non_null(strstr(logged(),
                           "the JVM ends this process for lack of memory: Native memory allocation (malloc) "
                           "failed to allocate 96 bytes. Error detail: nmethod, and the JVM has reported it"));
    assert_non_null(strstr(logged(), "Hint: Raise the limit of address space (ulimit -v, LimitAS of systemd; now: "));
    reports("#\n# There is insufficient memory for the Java Runtime Environment to continue.\n"
            "# Cannot create worker GC thread. Out of system resources.\n");
    assert_non_null(strstr(logged(), "Hint: Raise the limit of threads (ulimit -u, now: "));
    reports("#\n# A fatal error has been detected by the Java Runtime Environment:\n#\n#  Internal Error\n");
    assert_non_null(strstr(logged(), "the JVM ends this process for an error of its own, and the JVM has reported"));
    assert_null(strstr(logged(), "memory"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(those_of_the_volume_come_last),
        cmocka_unit_test(a_chosen_collector_replaces_ours),
        cmocka_unit_test(one_of_the_environment_does_too),
        cmocka_unit_test(a_size_of_the_heap_goes_before_our_own),
        cmocka_unit_test(a_small_container_has_a_small_heap),
        cmocka_unit_test(thousands_of_options_are_all_there),
        cmocka_unit_test(those_of_the_volume_that_are_too_many_or_not_closed_are_refused),
        cmocka_unit_test(an_option_may_have_blanks),
        cmocka_unit_test(output_at_the_start_is_kept_and_later_output_is_logged),
        cmocka_unit_test(a_line_without_end_is_dropped),
        cmocka_unit_test(java_code_that_exits_is_named),
        cmocka_unit_test(the_first_thread_of_a_program_keeps_its_stack),
        cmocka_unit_test(the_processs_own_handlers_are_not_the_jvms_to_replace),
        cmocka_unit_test(a_lack_of_memory_is_reported_as_no_crash),
    };
    int failed = RUN(tests, NULL);
    gj_jvm_options_end(&options);
    return failed;
}
