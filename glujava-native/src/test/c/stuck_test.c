/* Turns of Java that do not end: when they are logged, and with which place. */
#include "clock.h"
#include "event/report_request.h"
#include "graph.h"
#include "instance/turn.h"
#include "monitor/dump.h"
#include "monitor/stuck.h"
#include "notices.h"
#include "turns.h"

enum { MS = 1000000 };

static const char *place; /* the place that Java reports; NULL: it does not answer */
static int asked;
static char listed[2048];
static int listed_count;

static int
reports_the_place(int instance, int what, const char *bytes, int size)
{
    (void)instance;
    (void)size;
    assert_int_equal(what, GJ_NOTICE_THREADS);
    asked++;
    if (!place)
        return GJ_ANSWER_NONE;
    /* Threads have no numbers here: there is no JVM. */
    glujava_put(get64(bytes, 0), "0", 1, place, strlen(place));
    return GJ_ANSWER_DONE;
}

static gj_instance_t *
instance(void)
{
    return ours->private;
}

static int
begin(void **state)
{
    place = "on thread 'x', waiting at Check.lookup(Check.java:7)";
    asked = 0;
    instance()->stuck_after = 10;
    struct timespec now; /* which also sets how long Java is waited for */
    clock_gettime(CLOCK_MONOTONIC, &now);
    clock_stands_at((uint64_t)now.tv_sec * 1000 * MS);
    int result = graph_begin(state);
    java_gets_notice = reports_the_place;
    return result;
}

static int
end(void **state)
{
    gj_stuck_look();
    gj_stuck_look();
    clock_stands_at(0);
    java_gets_notice = NULL;
    return graph_end(state);
}

static void
list(const gj_stuck_t *stuck, int64_t seconds, void *argument)
{
    assert_ptr_equal(argument, &listed_count);
    listed_count++;
    snprintf(listed, sizeof(listed), "%s|%s|%d", stuck->what, stuck->place, (int)seconds);
}

static int
count_listed(void)
{
    listed_count = 0;
    gj_stuck_each(instance(), list, &listed_count);
    return listed_count;
}

/* Checks once a second, for this time. */
static void
passes(int seconds)
{
    for (int i = 0; i < seconds; i++) {
        clock_advances(1000 * (uint64_t)MS);
        gj_stuck_look();
    }
}

static int
lines(const char *text)
{
    int found = 0;
    for (const char *at = world_log(); (at = strstr(at, text)); at++)
        found++;
    return found;
}

static int
takes_75_s(gj_call_t *call, int event)
{
    gj_stuck_look();
    passes(9);
    assert_int_equal(lines("has not returned"), 0);
    assert_int_equal(count_listed(), 0);
    assert_int_equal(asked, 0);
    passes(1);
    assert_int_equal(
        lines("translator check: fop stat, the @Fop method org.example.Check.check has not returned for 10 s; "
              "it is on thread 'x', waiting at Check.lookup(Check.java:7)"),
        1);
    assert_int_equal(count_listed(), 1);
    assert_string_equal(listed, "fop stat, the @Fop method org.example.Check.check|on thread 'x', waiting at "
                                "Check.lookup(Check.java:7)|10");
    passes(65);
    assert_int_equal(lines("has not returned for 20 s"), 1);
    assert_int_equal(lines("has not returned for 40 s"), 1);
    assert_int_equal(lines("has not returned"), 3);
    assert_int_equal(asked, 3);
    return fails_with_enoent(call, event);
}

static void
a_fop_that_does_not_return_is_logged_ever_more_seldom(void **state)
{
    (void)state;
    java_will_do(takes_75_s);
    graph_stat("/a/file");
    passes(1);
    assert_int_equal(lines("the @Fop method org.example.Check.check has returned, after 76 s"), 1);
    assert_int_equal(count_listed(), 0);
}

static int
suspends_and_takes_11_s(gj_call_t *call, int event)
{
    int verdict = suspends(call, event);
    gj_stuck_look();
    passes(11);
    assert_int_equal(lines("has not returned for 10 s"), 1);
    java_resumes(call->id, fails_with_enoent(call, event));
    passes(10);
    assert_int_equal(lines("has not returned for 20 s"), 1);
    return verdict;
}

static void
so_is_one_that_has_suspended_its_frame_or_even_finished_it(void **state)
{
    (void)state;
    java_will_do(suspends_and_takes_11_s);
    graph_stat("/a/file");
}

static int
takes_11_s_and_unwinds(gj_call_t *call, int event)
{
    (void)call;
    (void)event;
    gj_stuck_look();
    passes(11);
    assert_int_equal(lines("fop stat, a reply callback of org.example.Check.check has not returned for 10 s"), 1);
    return GJ_VERDICT_UNWIND_SAME;
}

static void
so_is_a_reply_callback(void **state)
{
    (void)state;
    java_will_say(GJ_VERDICT_FORWARD_WATCHED);
    java_will_do(takes_11_s_and_unwinds);
    graph_stat("/a/file");
}

static void
a_frame_that_waits_for_the_child_or_is_suspended_is_not(void **state)
{
    (void)state;
    children[0].holds = 1;
    java_will_say(GJ_VERDICT_FORWARD_WATCHED);
    java_will_do(suspends);
    graph_stat("/a/file");
    gj_stuck_look();
    passes(100);
    child_replies(&children[0]);
    passes(100);
    assert_int_equal(lines("has not returned"), 0);
    java_resumes(turn_id, GJ_VERDICT_UNWIND_SAME);
}

static int
takes_6_s_and_watches(gj_call_t *call, int event)
{
    (void)call;
    (void)event;
    gj_stuck_look();
    passes(6);
    return GJ_VERDICT_FORWARD_WATCHED;
}

static int
takes_6_s_and_unwinds(gj_call_t *call, int event)
{
    (void)call;
    (void)event;
    gj_stuck_look();
    passes(6);
    return GJ_VERDICT_UNWIND_SAME;
}

static void
turns_of_one_call_are_distinguished(void **state)
{
    (void)state;
    java_will_do(takes_6_s_and_watches);
    java_will_do(takes_6_s_and_unwinds);
    graph_stat("/a/file");
    assert_int_equal(lines("has not returned"), 0);
}

static int
takes_11_s_without_an_answer(gj_call_t *call, int event)
{
    place = NULL;
    gj_stuck_look();
    passes(11);
    assert_int_equal(
        lines("has not returned for 10 s; it is at an unknown place: Java did not report it within a second"), 1);
    return fails_with_enoent(call, event);
}

static void
it_is_logged_even_if_java_does_not_report_the_place(void **state)
{
    (void)state;
    java_will_do(takes_11_s_without_an_answer);
    graph_stat("/a/file");
}

static int
takes_an_hour(gj_call_t *call, int event)
{
    gj_stuck_look();
    passes(3600);
    return fails_with_enoent(call, event);
}

static void
nothing_is_logged_when_that_is_turned_off(void **state)
{
    (void)state;
    instance()->stuck_after = 0;
    java_will_do(takes_an_hour);
    graph_stat("/a/file");
    assert_int_equal(lines("has not returned"), 0);
}

static void
turns_that_are_no_fops_are_logged_too(void **state)
{
    (void)state;
    gj_turn_t one, two;
    gj_turn_begins(&one, instance(), "its constructor");
    gj_turn_begins(&two, instance(), "a @Cbk method");
    gj_stuck_look();
    passes(10);
    assert_int_equal(lines("translator check: its constructor has not returned for 10 s; it is on thread 'x'"), 1);
    assert_int_equal(lines("translator check: a @Cbk method has not returned for 10 s"), 1);
    gj_turn_ends(&one);
    passes(1);
    assert_int_equal(count_listed(), 1);
    assert_int_equal(lines("its constructor has returned, after 11 s"), 1);
    gj_turn_ends(&two);
    passes(1);
    assert_int_equal(count_listed(), 0);
    java_will_do(fails_with_enoent);
    graph_stat("/a/file");
}

static void
of_many_some_are_logged(void **state)
{
    (void)state;
    enum { MANY = 100 };
    static gj_turn_t turns[MANY];
    for (int i = 0; i < MANY; i++)
        gj_turn_begins(&turns[i], instance(), "a @Cbk method");
    gj_stuck_look();
    passes(10);
    assert_int_equal(lines("a @Cbk method has not returned"), 10);
    passes(5);
    assert_int_equal(lines("a @Cbk method has not returned"), GJ_STUCK_MOST);
    assert_int_equal(count_listed(), GJ_STUCK_MOST);
    for (int i = 0; i < MANY; i++)
        gj_turn_ends(&turns[i]);
    passes(1);
    assert_int_equal(count_listed(), 0);
    java_will_do(fails_with_enoent);
    graph_stat("/a/file");
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(a_fop_that_does_not_return_is_logged_ever_more_seldom),
        TEST(so_is_one_that_has_suspended_its_frame_or_even_finished_it),
        TEST(so_is_a_reply_callback),
        TEST(a_frame_that_waits_for_the_child_or_is_suspended_is_not),
        TEST(turns_of_one_call_are_distinguished),
        TEST(it_is_logged_even_if_java_does_not_report_the_place),
        TEST(nothing_is_logged_when_that_is_turned_off),
        TEST(turns_that_are_no_fops_are_logged_too),
        TEST(of_many_some_are_logged),
    };
    return RUN(tests, graph_start);
}
