/* Events of its graph change the state of an xlator: between PARENT_UP and PARENT_DOWN operations may start. */
#include "wide.h"

#include "operations.h"

extern xlator_api_t xlator_api;

static int events[WIDE_CHILDREN], last_event, stopped_before;

static int
child_notify(xlator_t *this, int event, void *data, ...)
{
    (void)data;
    events[(child_t *)this->private - wide]++;
    last_event = event;
    stopped_before = java_stopped;
    return 0;
}

static int
begin(void **state)
{
    memset(events, 0, sizeof(events));
    java_stopped = stopped_before = 0;
    for (int i = 0; i < WIDE_CHILDREN; i++)
        wide[i].xl->notify = child_notify;
    return wide_begin(state);
}

static void
assert_all_children_were_notified(int event)
{
    for (int i = 0; i < WIDE_CHILDREN; i++)
        assert_int_equal(events[i], 1);
    assert_int_equal(last_event, event);
    memset(events, 0, sizeof(events));
}

static void
operations_start_between_up_and_down(void **state)
{
    (void)state;
    assert_int_equal(operation_begin(), -ENOTCONN);
    assert_int_equal(xlator_api.notify(wide_ours, GF_EVENT_PARENT_UP, NULL), 0);
    assert_all_children_were_notified(GF_EVENT_PARENT_UP);
    java_will_do(operation_replied);
    assert_int_equal(operation_start(0, "/of/ours"), 0);
    assert_int_equal(xlator_api.notify(wide_ours, GF_EVENT_PARENT_DOWN, NULL), 0);
    assert_all_children_were_notified(GF_EVENT_PARENT_DOWN);
    assert_int_equal(operation_begin(), -ENOTCONN);
}

/* Java's pending notices must be delivered before. */
static void
java_stops_before_the_children_do(void **state)
{
    (void)state;
    xlator_api.notify(wide_ours, GF_EVENT_PARENT_UP, NULL);
    assert_int_equal(stopped_before, 0);
    xlator_api.notify(wide_ours, GF_EVENT_PARENT_DOWN, NULL);
    assert_int_equal(stopped_before, 1);
    assert_int_equal(java_stopped, 1);
}

static void
an_xlator_whose_init_failed_passes_events_on(void **state)
{
    (void)state;
    void *instance = wide_ours->private;
    wide_ours->private = NULL;
    xlator_api.notify(wide_ours, GF_EVENT_PARENT_UP, NULL);
    assert_all_children_were_notified(GF_EVENT_PARENT_UP);
    xlator_api.notify(wide_ours, GF_EVENT_PARENT_DOWN, NULL);
    assert_all_children_were_notified(GF_EVENT_PARENT_DOWN);
    wide_ours->private = instance;
    assert_int_equal(java_stopped, 0);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, wide_end)
    const struct CMUnitTest tests[] = {
        TEST(operations_start_between_up_and_down),
        TEST(java_stops_before_the_children_do),
        TEST(an_xlator_whose_init_failed_passes_events_on),
    };
    return RUN(tests, wide_start);
}
