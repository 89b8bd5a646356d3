/* The times that are recorded of a fop: until its answer, and in Java. */
#include "call/latency.h"
#include "clock.h"
#include "graph.h"
#include "monitor/dump.h"
#include "monitor/times.h"
#include "scripted_java.h"
#include "turns.h"

#include <sys/mman.h>

enum { US = 1000, START = 1000000 };

static gj_instance_t *
instance(void)
{
    return ours->private;
}

static int
begin(void **state)
{
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        if (!instance()->fops[i].method)
            continue;
        gj_counts_free(instance()->fops[i].counts);
        instance()->fops[i].counts = gj_counts_make();
    }
    gj_latency_set(instance(), _gf_true);
    clock_stands_at(START);
    return graph_begin(state);
}

static int
end(void **state)
{
    clock_stands_at(0);
    return graph_end(state);
}

static gj_fop_times_t
times_of(int fop)
{
    gj_fop_times_t times;
    gj_times_of(instance(), fop, &times);
    return times;
}

static int
takes_5_us_and_fails(gj_call_t *call, int event)
{
    clock_advances(5 * US);
    return fails_with_enoent(call, event);
}

static int
takes_2_us_and_watches(gj_call_t *call, int event)
{
    (void)call;
    (void)event;
    clock_advances(2 * US);
    return GJ_VERDICT_FORWARD_WATCHED;
}

static int
takes_1_us_and_unwinds(gj_call_t *call, int event)
{
    (void)call;
    (void)event;
    clock_advances(US);
    return GJ_VERDICT_UNWIND_SAME;
}

static int
takes_3_us_and_suspends(gj_call_t *call, int event)
{
    clock_advances(3 * US);
    return suspends(call, event);
}

static void
an_answer_at_once_took_as_long_as_java(void **state)
{
    (void)state;
    java_will_do(takes_5_us_and_fails);
    graph_stat("/a/file");
    gj_fop_times_t times = times_of(GJ_STAT);
    assert_int_equal(times.answer.count, 1);
    assert_int_equal(times.java.count, 1);
    assert_int_equal(times.errors, 1);
    assert_int_equal(times.failures, 0);
    assert_int_equal(times.answer.max, 5 * US);
    assert_int_equal(times.answer.total, 5 * US);
    assert_int_equal(times.java.max, 5 * US);
    assert_int_equal(times_of(GJ_READLINK).answer.count, 0);
}

static void
the_time_below_is_not_javas(void **state)
{
    (void)state;
    children[0].holds = 1;
    java_will_do(takes_2_us_and_watches);
    java_will_do(takes_1_us_and_unwinds);
    graph_stat("/a/file");
    assert_int_equal(times_of(GJ_STAT).answer.count, 0);
    clock_advances(40 * US);
    child_replies(&children[0]);
    gj_fop_times_t times = times_of(GJ_STAT);
    assert_int_equal(times.answer.total, 43 * US);
    assert_int_equal(times.java.total, 3 * US);
    assert_int_equal(times.errors, 0);
}

static void
time_in_suspension_is_not_javas(void **state)
{
    (void)state;
    java_will_do(takes_3_us_and_suspends);
    graph_stat("/a/file");
    clock_advances(100 * US);
    assert_int_equal(java_resumes(turn_id, GJ_VERDICT_FORWARD), 1);
    gj_fop_times_t times = times_of(GJ_STAT);
    assert_int_equal(times.answer.total, 103 * US);
    assert_int_equal(times.java.total, 3 * US);
}

static void
failures_are_counted_by_fop(void **state)
{
    (void)state;
    java_will_say(GJ_VERDICT_NONE);
    graph_stat("/a/file");
    assert_int_equal(times_of(GJ_STAT).failures, 1);
    assert_int_equal(times_of(GJ_STAT).errors, 1);
    assert_int_equal(times_of(GJ_READLINK).failures, 0);
}

static void
on_a_small_stack_it_is_timed_too(void **state)
{
    (void)state;
    java_will_do(takes_5_us_and_fails);
    world_on_thread((void (*)(void *))graph_stat, "/a/file", 128 * 1024);
    assert_true(graph_await_answer());
    assert_int_equal(times_of(GJ_STAT).answer.total, 5 * US);
    assert_int_equal(times_of(GJ_STAT).java.total, 5 * US);
}

static void
nothing_is_noted_when_that_is_turned_off(void **state)
{
    (void)state;
    gj_latency_set(instance(), _gf_false);
    java_will_do(takes_5_us_and_fails);
    graph_stat("/a/file");
    assert_int_equal(times_of(GJ_STAT).answer.count, 0);
}

static void
turned_off_while_a_fop_is_below_that_one_is_noted(void **state)
{
    (void)state;
    children[0].holds = 1;
    java_will_do(takes_2_us_and_watches);
    java_will_do(takes_1_us_and_unwinds);
    graph_stat("/a/file");
    gj_latency_set(instance(), _gf_false);
    child_replies(&children[0]);
    assert_int_equal(times_of(GJ_STAT).answer.total, 3 * US);
}

/* A call with this time, without the graph. */
static void
note(uint64_t time)
{
    gj_call_t *call = gj_call_take();
    call->instance = instance();
    *gj_field(call, GJ_FOP) = GJ_LOOKUP;
    gj_latency_enters(call);
    gj_latency_turn_begins(call);
    clock_advances(time);
    gj_latency_turn_ends(call);
    gj_latency_answered(call, gj_counts_part(instance()->fops[GJ_LOOKUP].counts));
    gj_call_give_back(call);
}

static void
answer_the_graph(void)
{
    java_will_say(GJ_VERDICT_FORWARD);
    graph_stat("/a/file");
}

static void *
note_some(void *time)
{
    for (int i = 0; i < 10; i++)
        note((uintptr_t)time);
    return NULL;
}

static void
percentiles_are_within_a_factor_of_two(void **state)
{
    (void)state;
    for (int i = 0; i < 980; i++)
        note(10 * US);
    for (int i = 0; i < 19; i++)
        note(300 * US);
    note(9000 * US);
    gj_times_t times = times_of(GJ_LOOKUP).answer;
    assert_int_equal(times.count, 1000);
    assert_int_equal(times.total, (980 * 10 + 19 * 300 + 9000) * US);
    assert_in_range(times.p50, 8192, 16384);
    assert_in_range(times.p99, 262144, 524288);
    assert_int_equal(times.max, 9000 * US);
    answer_the_graph();
}

static void
odd_times_have_a_place_too(void **state)
{
    (void)state;
    note(0);
    assert_int_equal(times_of(GJ_LOOKUP).answer.p99, 0);
    note(1);
    note(UINT64_C(1) << 50);
    gj_times_t times = times_of(GJ_LOOKUP).answer;
    assert_int_equal(times.count, 3);
    assert_int_equal(times.max, UINT64_C(1) << 50);
    assert_in_range(times.p99, UINT64_C(1) << 43, UINT64_C(1) << 50);
    answer_the_graph();
}

static void
records_of_many_threads_add_up(void **state)
{
    (void)state;
    enum { THREADS = 20 };
    pthread_t threads[THREADS];
    for (uintptr_t i = 0; i < THREADS; i++) {
        /* In sequence, because the test clock is shared. */
        assert_int_equal(pthread_create(&threads[i], NULL, note_some, (void *)(i + 1)), 0);
        pthread_join(threads[i], NULL);
    }
    gj_times_t times = times_of(GJ_LOOKUP).answer;
    assert_int_equal(times.count, THREADS * 10);
    assert_int_equal(times.total, 10 * THREADS * (THREADS + 1) / 2);
    assert_int_equal(times.max, THREADS);
    answer_the_graph();
}

static void
metrics_are_named_as_glusterfs_does(void **state)
{
    (void)state;
    char text[8192] = "";
    java_will_do(takes_5_us_and_fails);
    graph_stat("/a/file");
    int fd = memfd_create("metrics", MFD_CLOEXEC);
    assert_int_equal(gj_dump_metrics(ours, fd), 0);
    assert_true(pread(fd, text, sizeof(text) - 1, 0) > 0);
    close(fd);
    static const char *const expected[] = {
        "ours.glujava.total.stat.count 1\n",       "ours.glujava.total.stat.error_count 1\n",
        "ours.glujava.total.stat.fail_count 0\n",  "ours.glujava.total.stat.latency 5000.000000\n",
        "ours.glujava.total.stat.max 5000\n",      "ours.glujava.total.stat.p99 5000\n",
        "ours.glujava.total.stat.java.max 5000\n", "ours.glujava.total.stat.java.latency 5000.000000\n"};
    for (size_t i = 0; i < sizeof(expected) / sizeof(expected[0]); i++)
        assert_non_null(strstr(text, expected[i]));
    assert_null(strstr(text, "total.readlink"));
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(an_answer_at_once_took_as_long_as_java),
        TEST(the_time_below_is_not_javas),
        TEST(time_in_suspension_is_not_javas),
        TEST(failures_are_counted_by_fop),
        TEST(on_a_small_stack_it_is_timed_too),
        TEST(nothing_is_noted_when_that_is_turned_off),
        TEST(turned_off_while_a_fop_is_below_that_one_is_noted),
        TEST(percentiles_are_within_a_factor_of_two),
        TEST(odd_times_have_a_place_too),
        TEST(records_of_many_threads_add_up),
        TEST(metrics_are_named_as_glusterfs_does),
    };
    return RUN(tests, graph_start);
}
