/* Events that pass an instance: what Java gets, on which thread, and whether they are passed on. */
#include "allocation.h"
#include "event/delivery.h"
#include "event/event.h"
#include "event_graph.h"
#include "events.h"
#include "notices.h"

static void
an_event_that_no_method_takes_never_enters_java(void **state)
{
    (void)state;
    ((gj_instance_t *)wide_ours->private)->events = ~(1ull << GF_EVENT_CHILD_UP);
    xlator_api.notify(wide_ours, GF_EVENT_CHILD_UP, wide[0].xl);
    assert_int_equal(received.count, 0);
    assert_went_on(GF_EVENT_CHILD_UP, wide_ours);
}

static void
an_event_of_a_child_names_it_and_is_passed_on(void **state)
{
    (void)state;
    xlator_api.notify(wide_ours, GF_EVENT_CHILD_DOWN, wide[2].xl);
    reader_t reader = notices_reader();
    assert_int_equal(received.count, 1);
    assert_int_equal(received.what, GJ_NOTICE_EVENT);
    assert_int_equal(received.instance, wide_instance());
    assert_ptr_equal(received.xl, wide_ours);
    assert_true(received.in_turn);
    assert_int_equal(take32(&reader), GF_EVENT_CHILD_DOWN);
    assert_int_equal(take32(&reader), 2);
    assert_int_equal(reader.left, 0);
    assert_went_on(GF_EVENT_CHILD_DOWN, wide_ours);
}

static void
an_event_without_a_child_has_no_child(void **state)
{
    (void)state;
    xlator_api.notify(wide_ours, GF_EVENT_CHILD_UP, NULL);
    reader_t reader = notices_reader();
    assert_int_equal(take32(&reader), GF_EVENT_CHILD_UP);
    assert_int_equal((int32_t)take32(&reader), -1);
}

static void
an_event_of_a_later_version_reaches_translators_that_take_unknown_ones(void **state)
{
    (void)state;
    gj_instance_t *instance = wide_ours->private;
    instance->events = 1;
    assert_true(gj_event_goes_on(instance, 999, NULL));
    reader_t reader = notices_reader();
    assert_int_equal(take32(&reader), 999);
    instance->events = ~1ull;
    assert_true(gj_event_goes_on(instance, 999, NULL));
    assert_true(gj_event_goes_on(instance, -5, NULL));
    assert_int_equal(received.count, 1);
}

static void
every_event_of_the_table_crosses_with_its_number(void **state)
{
    (void)state;
    for (int32_t number = 1; number < GJ_EVENTS_END; number++) {
        if (number == GF_EVENT_UPCALL)
            continue;
        ((gj_instance_t *)wide_ours->private)->events = 1ull << number;
        notices_begin(GJ_ANSWER_DONE);
        assert_true(gj_event_goes_on(wide_ours->private, number, wide[3].xl));
        reader_t reader = notices_reader();
        assert_int_equal(take32(&reader), number);
        assert_int_equal(take32(&reader), 3);
        assert_int_equal(received.count, 1);
    }
}

static void
java_can_keep_an_event_from_going_on(void **state)
{
    (void)state;
    notices_begin(GJ_ANSWER_STOP);
    assert_int_equal(xlator_api.notify(wide_ours, GF_EVENT_CHILD_DOWN, wide[0].xl), 0);
    assert_int_equal(received.count, 1);
    assert_int_equal(went_on.count, 0);
}

static void
an_event_is_passed_on_when_java_returns_nothing(void **state)
{
    (void)state;
    notices_begin(GJ_ANSWER_NONE);
    xlator_api.notify(wide_ours, GF_EVENT_CHILD_DOWN, wide[0].xl);
    assert_went_on(GF_EVENT_CHILD_DOWN, wide_ours);
}

static void
an_event_is_passed_on_without_memory_and_without_threads(void **state)
{
    (void)state;
    allocation_fails(0);
    xlator_api.notify(wide_ours, GF_EVENT_CHILD_DOWN, wide[0].xl);
    allocation_fails(-1);
    assert_went_on(GF_EVENT_CHILD_DOWN, wide_ours);
    assert_non_null(strstr(world_log(), "no memory to deliver event 6 to the translator"));
    no_threads = 1;
    xlator_api.notify(wide_ours, GF_EVENT_CHILD_DOWN, wide[0].xl);
    no_threads = 0;
    assert_int_equal(went_on.count, 2);
    assert_int_equal(received.count, 0);
    assert_int_equal(gj_notice_await(wide_ours->private, 0), 0);
}

/* The latency stays in its place for later readers. */
static void
a_ping_is_passed_on_with_its_latency(void **state)
{
    (void)state;
    int64_t latency = 17;
    xlator_api.notify(wide_ours, GF_EVENT_CHILD_PING, wide[1].xl, &latency);
    assert_went_on(GF_EVENT_CHILD_PING, wide_ours);
    assert_ptr_equal(went_on.second, &latency);
}

static void
child_goes_down(void *thread)
{
    *(pthread_t *)thread = pthread_self();
    xlator_t *old_this = THIS;
    xlator_api.notify(wide_ours, GF_EVENT_CHILD_DOWN, wide[0].xl);
    assert_ptr_equal(THIS, old_this);
}

static void
java_runs_where_the_event_comes_when_it_may(void **state)
{
    (void)state;
    pthread_t thread;
    world_on_thread(child_goes_down, &thread, 1024 * 1024);
    assert_true(pthread_equal(received.thread, thread));
    assert_int_equal(went_on.count, 1);
}

static void
java_runs_elsewhere_on_bad_stacks_and_for_the_main_thread(void **state)
{
    (void)state;
    pthread_t thread;
    world_on_thread(child_goes_down, &thread, 128 * 1024);
    assert_int_equal(received.count, 1);
    assert_false(pthread_equal(received.thread, thread));
    world_on_task(child_goes_down, &thread);
    assert_int_equal(received.count, 2);
    assert_false(pthread_equal(received.thread, thread));
    child_goes_down(&thread);
    assert_int_equal(received.count, 3);
    assert_false(pthread_equal(received.thread, thread));
    assert_ptr_equal(received.xl, wide_ours);
    assert_int_equal(went_on.count, 3);
}

static void
write_number(writer_t *out, gj_instance_t *instance, const void *number)
{
    (void)instance;
    add32(out, *(const int *)number);
}

static gj_notice_t *
notify_with(gj_instance_t *instance, dict_t *dict)
{
    int number = GF_EVENT_UPCALL;
    gj_notice_t *notice = gj_notice_make(instance, GJ_NOTICE_EVENT, write_number, &number);
    notice->dict = dict;
    return notice;
}

/* GlusterFS continues while Java has the event, so its objects must live until Java is done. */
static void
objects_of_a_notice_live_until_java_returns(void **state)
{
    (void)state;
    dict_t *dict = dict_new();
    gj_instance_t *instance = wide_ours->private;
    notices_hold();
    assert_int_equal(gj_deliver_elsewhere(notify_with(instance, dict), 1), GJ_ANSWER_LATE);
    dict_unref(dict);
    assert_int_equal(GF_ATOMIC_GET(dict->refcount), 1);
    assert_int_equal(gj_notice_await(instance, 0), ETIMEDOUT);
    notices_continue();
    assert_int_equal(gj_notice_await(instance, 10), 0);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, event_graph_begin, wide_end)
    const struct CMUnitTest tests[] = {
        TEST(an_event_that_no_method_takes_never_enters_java),
        TEST(an_event_of_a_child_names_it_and_is_passed_on),
        TEST(an_event_without_a_child_has_no_child),
        TEST(an_event_of_a_later_version_reaches_translators_that_take_unknown_ones),
        TEST(every_event_of_the_table_crosses_with_its_number),
        TEST(java_can_keep_an_event_from_going_on),
        TEST(an_event_is_passed_on_when_java_returns_nothing),
        TEST(an_event_is_passed_on_without_memory_and_without_threads),
        TEST(a_ping_is_passed_on_with_its_latency),
        TEST(java_runs_where_the_event_comes_when_it_may),
        TEST(java_runs_elsewhere_on_bad_stacks_and_for_the_main_thread),
        TEST(objects_of_a_notice_live_until_java_returns),
    };
    return RUN(tests, event_graph_start);
}
