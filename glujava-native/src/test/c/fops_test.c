/*
 * Every fop through its generated functions: a driver winds it to an instance, which passes it to another xlator that
 * checks the arguments and answers. The driver checks the answer. One test for each fop.
 */
#include "call/call.h"
#include "data/window.h"
#include "java_side.h"
#include "lifecycle/lifecycle.h"
#include "samples.h"
#include "scripted_java.h"
#include "world.h"

static xlator_t *driver, *upper, *lower;

enum { FORWARD, WATCH, REBUILD, SUSPEND, WAYS };

static const char *const ways[] = {"forwarded", "watched", "rebuilt", "suspended"};

static struct {
    int fop;
    int way;
    sample_t args, reply; /* the expected arguments */
    int arrived;
} now;

static uint32_t
all_slots(const gj_shape_t *shape)
{
    return (1u << shape->count) - 1;
}

static int
resumes_at_once(gj_call_t *call, int verdict)
{
    if (glujava_suspend(call->id) != 0 || !java_resumes(call->id, verdict))
        return GJ_VERDICT_BROKEN;
    return GJ_VERDICT_SUSPENDED;
}

static int
upper_continues(gj_call_t *call)
{
    switch (now.way) {
        case FORWARD:
            return GJ_VERDICT_FORWARD;
        case WATCH:
            return GJ_VERDICT_FORWARD_WATCHED;
        case SUSPEND:
            return resumes_at_once(call, GJ_VERDICT_FORWARD_WATCHED);
    }
    java_copies(call, &gj_fops[now.fop].args, all_slots(&gj_fops[now.fop].args));
    *gj_field(call, GJ_OUT_FOP) = now.fop;
    *gj_field(call, GJ_OUT_CHILD) = 0;
    return GJ_VERDICT_WIND_WATCHED;
}

static int
unwinds_a_copy(gj_call_t *call)
{
    java_copies(call, &gj_fops[now.fop].reply, all_slots(&gj_fops[now.fop].reply));
    return GJ_VERDICT_UNWIND;
}

static int
upper_passes_back(gj_call_t *call)
{
    if (now.way == SUSPEND)
        return resumes_at_once(call, GJ_VERDICT_UNWIND_SAME);
    return now.way == REBUILD ? unwinds_a_copy(call) : GJ_VERDICT_UNWIND_SAME;
}

static int
lower_answers(gj_call_t *call)
{
    assert_int_equal(*gj_field(call, GJ_FOP), now.fop);
    assert_same_values(ways[now.way], now.args.shape, now.args.v, call->values);
    now.arrived++;
    gj_window_fill(call, now.reply.shape, now.reply.v, ~0u);
    *gj_field(call, GJ_OP_RET) = -1; /* a failure may have any parts */
    *gj_field(call, GJ_OP_ERRNO) = 6;
    return unwinds_a_copy(call);
}

static int
has_its_turn(gj_call_t *call, int event)
{
    xlator_t *xl = call->instance->this;
    if (xl == driver) /* keeps the reply for the test */
        return glujava_suspend(call->id) == 0 ? GJ_VERDICT_SUSPENDED : GJ_VERDICT_BROKEN;
    if (xl == lower)
        return lower_answers(call);
    return event == GJ_EVENT_FOP ? upper_continues(call) : upper_passes_back(call);
}

/* A call that waits for its reply, as if its fop had come from above. */
static gj_call_t *
driver_call(void)
{
    gj_call_t *call = gj_call_take();
    call->frame = world_frame(driver);
    call->frame->local = call;
    call->instance = driver->private;
    call->wound_fop = now.fop;
    *gj_field(call, GJ_FOP) = now.fop;
    return call;
}

static void
goes_down_and_comes_back(sample_style_t style)
{
    const gj_fop_t *fop = &gj_fops[now.fop];
    now.args = sample_make(&fop->args, style);
    now.reply = sample_make(&fop->reply, style);
    now.arrived = 0;
    gj_call_t *call = driver_call();
    call_stack_t *stack = call->frame->root;
    assert_int_equal(fop->wind(call->frame, upper, NULL, now.args.v), 1);

    assert_int_equal(now.arrived, 1);
    assert_int_equal(gj_call_pass(call), GJ_PASS_PARKED);
    assert_int_equal(call->op_ret, -1);
    assert_int_equal(call->op_errno, 6);
    assert_same_values(ways[now.way], &fop->reply, now.reply.v, call->values);
    gj_values_release(&call->owned);
    gj_call_give_back(call);
    STACK_DESTROY(stack);
    sample_drop(&now.args);
    sample_drop(&now.reply);
}

static void
goes_through_the_graph(void **state)
{
    now.fop = (int)(intptr_t)*state;
    int64_t references = sample_references();
    for (now.way = 0; now.way < WAYS; now.way++) {
        for (sample_style_t style = 0; style < SAMPLE_STYLES; style++)
            goes_down_and_comes_back(style);
    }
    assert_int_equal(sample_references(), references);
    assert_int_equal(world_frames(), 0);
    assert_int_equal(gj_instance_in_flight(upper->private), 0);
    assert_int_equal(gj_instance_in_flight(lower->private), 0);
    assert_string_equal(world_log(), "");
}

static xlator_t *
instance(const char *name, struct xlator_fops *fops, xlator_t *child)
{
    gj_failure_t failure;
    xlator_t *xl = world_xlator(name, fops);
    world_add_child(xl, child);
    assert_int_equal(gj_lifecycle_create(xl, &world_options, &failure), 0);
    return xl;
}

static int
start(void **state)
{
    static struct xlator_fops fops[3];
    static int all[GJ_FOP_COUNT];
    if (world_start(state) != 0)
        return -1;
    samples_start();
    for (int i = 0; i < GJ_FOP_COUNT; i++)
        all[i] = i;
    java_hooks(all, GJ_FOP_COUNT);
    java_always_does(has_its_turn);
    lower = instance("lower", &fops[0], world_xlator("leaf", NULL));
    upper = instance("upper", &fops[1], lower);
    driver = instance("driver", &fops[2], upper);
    THIS = driver;
    return 0;
}

int
main(void)
{
    static struct CMUnitTest tests[GJ_FOP_COUNT];
    static char names[GJ_FOP_COUNT][64];
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        snprintf(names[i], sizeof(names[i]), "%s_goes_through_the_graph", gj_fops[i].name);
        tests[i] = (struct CMUnitTest){names[i], goes_through_the_graph, NULL, NULL, (void *)(intptr_t)i};
    }
    return RUN(tests, start);
}
