#include "event_graph.h"

#include "notices.h"
#include "scripted_java.h"

went_on_t went_on;

static int
parent_notify(xlator_t *this, int event, void *data, ...)
{
    va_list more;
    va_start(more, data);
    went_on.second = event == GF_EVENT_CHILD_PING ? va_arg(more, void *) : NULL;
    va_end(more);
    assert_ptr_equal(THIS, this);
    went_on.count++;
    went_on.event = event;
    went_on.data = data;
    return 0;
}

int
event_graph_start(void **state)
{
    java_listens(UINT64_MAX, 0, 0);
    if (wide_start(state) != 0)
        return -1;
    xlator_t *parent = world_xlator("parent", NULL);
    parent->notify = parent_notify;
    parent->init_succeeded = 1;
    wide_ours->parents = calloc(1, sizeof(*wide_ours->parents));
    wide_ours->parents->xlator = parent;
    return 0;
}

int
event_graph_begin(void **state)
{
    memset(&went_on, 0, sizeof(went_on));
    ((gj_instance_t *)wide_ours->private)->events = UINT64_MAX;
    notices_begin(GJ_ANSWER_DONE);
    return wide_begin(state);
}

void
assert_went_on(int event, void *data)
{
    assert_int_equal(went_on.count, 1);
    assert_int_equal(went_on.event, event);
    assert_ptr_equal(went_on.data, data);
}
