/* Reports that a translator writes: complete ones, late ones, and ones that are too big. */
#include "allocation.h"
#include "event/delivery.h"
#include "event/report_request.h"
#include "monitor/dump.h"
#include "notices.h"
#include "scripted_java.h"
#include "wide.h"

static char lines[2 * 1024 * 1024];
static int line_count;
static int64_t address;
static int writes; /* how many lines Java writes */

static int
start(void **state)
{
    java_listens(0, 0, 3);
    return wide_start(state);
}

static int
begin(void **state)
{
    lines[0] = '\0';
    line_count = 0;
    writes = 1;
    notices_begin(GJ_ANSWER_DONE);
    return wide_begin(state);
}

static void
put(const char *key, const char *value)
{
    glujava_put(address, key, strlen(key), value, strlen(value));
}

static int (*record)(int instance, int what, const char *bytes, int size);

static int
writes_some(int instance, int what, const char *bytes, int size)
{
    char value[4001];
    memset(value, 'x', sizeof(value) - 1);
    value[sizeof(value) - 1] = '\0';
    address = get64(bytes, 0);
    for (int i = 0; i < writes; i++)
        put("key", writes == 1 ? "value" : value);
    int answer = record(instance, what, bytes, size);
    put("late", "line");
    return answer;
}

static void
java_writes(int count)
{
    writes = count;
    record = java_gets_notice;
    java_gets_notice = writes_some;
}

static void
collect(const char *key, const char *value, void *argument)
{
    assert_ptr_equal(argument, &line_count);
    line_count++;
    size_t used = strlen(lines);
    snprintf(lines + used, sizeof(lines) - used, "%s=%s\n", key, value);
}

static const char *
ask(void)
{
    return gj_report_request(wide_ours->private, GJ_REPORT_STATEDUMP, collect, &line_count);
}

static void
values_that_java_writes_in_time_are_in_the_report(void **state)
{
    (void)state;
    java_writes(1);
    assert_null(ask());
    assert_string_equal(lines, "key=value\nlate=line\n");
    assert_int_equal(received.what, GJ_NOTICE_STATEDUMP);
    assert_null(gj_report_request(wide_ours->private, GJ_REPORT_METRICS, collect, &line_count));
    assert_int_equal(received.what, GJ_NOTICE_METRICS);
}

static void
a_report_that_hangs_is_closed_and_not_requested_again(void **state)
{
    (void)state;
    java_writes(1);
    notices_hold();
    assert_string_equal(ask(),
                        "the method did not return within 1 s; only the values that it had written by then are listed");
    assert_string_equal(lines, "key=value\n");
    assert_string_equal(ask(), "the method has not returned since an earlier report, so it was not called");
    assert_int_equal(received.count, 1);
    notices_continue();
    assert_int_equal(gj_notice_await(wide_ours->private, 10), 0);
    assert_null(ask());
    assert_int_equal(received.count, 2);
}

static void
a_report_is_bounded(void **state)
{
    (void)state;
    java_writes(1000);
    assert_string_equal(ask(), "more than 1 MiB, or no memory: the rest is left out");
    assert_in_range(line_count, 100, 300);
    assert_int_equal(strlen(lines) / line_count, strlen("key=\n") + 3800);
    assert_null(strstr(lines, "late"));
}

static int
writes_odd_lines(int instance, int what, const char *bytes, int size)
{
    (void)instance;
    (void)what;
    (void)size;
    address = get64(bytes, 0);
    glujava_put(address, "a\0b", 3, "\n", 1);
    glujava_put(address, "negative", -1, "x", 1);
    glujava_put(address, "x", 1, "negative", INT32_MIN);
    glujava_put(address, "", 0, "", 0);
    return GJ_ANSWER_DONE;
}

static void
odd_lines_do_no_harm(void **state)
{
    (void)state;
    java_gets_notice = writes_odd_lines;
    assert_null(ask());
    assert_string_equal(lines, "a?b=?\n=\n");
}

static void
without_memory_or_thread_there_is_none(void **state)
{
    (void)state;
    java_writes(1);
    for (int i = 0; i < 2; i++) {
        allocation_fails(i);
        assert_string_equal(ask(), "no memory");
        allocation_fails(-1);
    }
    no_threads = 1;
    assert_string_equal(ask(), "the translator could not be called");
    no_threads = 0;
    assert_null(ask());
    assert_int_equal(received.count, 1);
}

static void
metrics_have_the_counters_and_what_java_adds(void **state)
{
    (void)state;
    char text[4096] = "";
    FILE *file = tmpfile();
    assert_non_null(file);
    java_writes(1);
    assert_int_equal(gj_dump_metrics(wide_ours, fileno(file)), 0);
    rewind(file);
    assert_true(fread(text, 1, sizeof(text) - 1, file) > 0);
    fclose(file);
    static const char *const expected[] = {"ours.glujava.entries.stat 0\n", "ours.glujava.entries.readlink 0\n",
                                           "ours.glujava.answered 0\n",     "ours.glujava.in-flight 0\n",
                                           "ours.glujava.operations 0\n",   "ours.glujava.failures 0\n",
                                           "ours.glujava.own.key value\n"};
    for (size_t i = 0; i < sizeof(expected) / sizeof(expected[0]); i++)
        assert_non_null(strstr(text, expected[i]));
    assert_null(strstr(text, "entries.lookup"));
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, wide_end)
    const struct CMUnitTest tests[] = {
        TEST(values_that_java_writes_in_time_are_in_the_report),
        TEST(a_report_that_hangs_is_closed_and_not_requested_again),
        TEST(a_report_is_bounded),
        TEST(odd_lines_do_no_harm),
        TEST(without_memory_or_thread_there_is_none),
        TEST(metrics_have_the_counters_and_what_java_adds),
    };
    return RUN(tests, start);
}
