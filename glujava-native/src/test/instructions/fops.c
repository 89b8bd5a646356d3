/*
 * Runs lookups through an instance, for callgrind: the library's own objects, with its flags, and a Java side in C that
 * only returns verdicts. Usage: instructions fail|forward|callback CALLS [twice]
 * With "twice" each fill of a window is done twice: a fault that the count must show.
 */
#include "check.h"
#include "data/window.h"
#include "jvm/java.h"
#include "jvm/java_start.h"
#include "lifecycle/lifecycle.h"
#include "scripted_java.h"
#include "thread/java_thread.h"
#include "world.h"

#include <stdlib.h>
#include <string.h>

static const char *const names[] = {"fail", "forward", "callback"};
static const int verdicts[] = {GJ_VERDICT_FAIL, GJ_VERDICT_FORWARD, GJ_VERDICT_FORWARD_WATCHED};

static int verdict, fills_twice;
static int64_t answers;
static xlator_t *above, *ours;

/* In place of java_start.c. */
int
gj_java_start(const gj_jvm_request_t *request, const char *log_file, gj_failure_t *failure)
{
    (void)request, (void)log_file, (void)failure;
    return 0;
}

/*
 * In place of the JVM's: only its address matters, by which the thread counts as attached. --wrap makes this the
 * callee.
 */
JNIEnv *
__wrap_gj_thread_attach_first(void)
{
    static JNIEnv none;
    return gj_thread_env = &none;
}

void
__real_gj_window_fill(gj_call_t *call, const gj_shape_t *shape, const gj_value_t *values, uint32_t wanted);

void
__wrap_gj_window_fill(gj_call_t *call, const gj_shape_t *shape, const gj_value_t *values, uint32_t wanted)
{
    __real_gj_window_fill(call, shape, values, wanted);
    if (fills_twice)
        __real_gj_window_fill(call, shape, values, wanted);
}

static int
harness_upcall(int id, int event)
{
    if (event == GJ_EVENT_REPLY)
        return GJ_VERDICT_UNWIND_SAME;
    *gj_field(gj_call_find(id), GJ_OP_ERRNO) = ENOENT;
    return verdict;
}

static int
harness_control(int operation, int instance)
{
    if (operation == GJ_CONTROL_CREATE) {
        glujava_identify(instance, "check", "org.example.Check", "1.0", "check.jar");
        glujava_hook(instance, GJ_LOOKUP, 1, "lookup"); /* the method declares the loc */
    }
    return 0;
}

static int
harness_notify(int instance, int what, int64_t bytes, int size)
{
    (void)instance, (void)what, (void)bytes, (void)size;
    return GJ_ANSWER_DONE;
}

static int32_t
harness_child_lookup(call_frame_t *frame, xlator_t *this, loc_t *loc, dict_t *xdata)
{
    (void)this, (void)loc, (void)xdata;
    STACK_UNWIND_STRICT(lookup, frame, -1, ENOENT, NULL, NULL, NULL, NULL);
    return 0;
}

static int32_t
harness_lookup_cbk(call_frame_t *frame, void *cookie, xlator_t *this, int32_t op_ret, int32_t op_errno, inode_t *inode,
                   struct iatt *buf, dict_t *xdata, struct iatt *postparent)
{
    (void)cookie, (void)this, (void)inode, (void)buf, (void)xdata, (void)postparent;
    answers += op_ret == -1 && op_errno == ENOENT;
    STACK_DESTROY(frame->root);
    return 0;
}

static void
harness_run(int calls)
{
    loc_t loc = {.path = "/name-123", .name = "name-123", .parent = world_root()};
    memcpy(loc.pargfid, world_root()->gfid, sizeof(loc.pargfid));
    for (int i = 0; i < calls; i++)
        STACK_WIND(world_frame(above), harness_lookup_cbk, ours, ours->fops->lookup, &loc, NULL);
}

/* Callgrind counts while this function runs. */
__attribute__((noinline)) static void
harness_measured(int calls)
{
    harness_run(calls);
}

static int
harness_graph(void)
{
    static struct xlator_fops fops, child_fops = {.lookup = harness_child_lookup};
    gj_own_options_t options;
    gj_failure_t failure;
    gj_java_register(harness_upcall, harness_control, harness_notify);
    if (world_start(NULL) != 0)
        return -1;
    above = world_xlator("above", NULL);
    ours = world_xlator("ours", &fops);
    THIS = above;
    world_add_child(ours, world_xlator("child", &child_fops));
    options = world_options;
    options.latency = 1; /* as by default */
    return gj_lifecycle_create(ours, &options, &failure);
}

int
main(int argc, char **argv)
{
    int calls = argc > 2 ? atoi(argv[2]) : 0;
    fills_twice = argc > 3 && strcmp(argv[3], "twice") == 0;
    for (int i = 0; argc > 1 && i < 3; i++)
        if (strcmp(argv[1], names[i]) == 0)
            verdict = verdicts[i];
    if (calls <= 0 || !verdict || harness_graph() != 0)
        return 2;
    harness_run(calls); /* makes records, and whatever else only the first fops make */
    harness_measured(calls);
    /* No clean-up: GlusterFS has none for its context. */
    _exit(answers == 2 * (int64_t)calls ? 0 : 1);
}
