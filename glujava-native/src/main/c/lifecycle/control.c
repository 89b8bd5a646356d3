#include "lifecycle/control.h"

#include "instance/turn.h"
#include "jvm/java.h"
#include "thread/thread_run.h"

/* An operation on its own thread. It is allocated, because its result must outlive the wait. */
typedef struct {
    gj_instance_t *instance;
    int operation;
    int result;
} order_t;

static const char *
in_words(int operation)
{
    switch (operation) {
        case GJ_CONTROL_LOAD:
            return "the reading of its jar";
        case GJ_CONTROL_CREATE:
            return "its constructor";
        case GJ_CONTROL_TAKE_OVER:
            return "the hand-over from the version before";
        default:
            return "its stop at the end of its volume's use";
    }
}

static void
carry_out(void *argument)
{
    order_t *order = argument;
    gj_turn_t turn;
    THIS = order->instance->this;
    gj_turn_begins(&turn, order->instance, in_words(order->operation));
    order->result = gj_java_control(order->operation, order->instance->id);
    gj_turn_ends(&turn);
}

int
gj_control(gj_instance_t *instance, int operation, int timeout_seconds, int *result)
{
    order_t *order = calloc(1, sizeof(*order));
    if (!order)
        return ENOMEM;
    order->instance = instance;
    order->operation = operation;
    order->result = -1;
    int waited = gj_run_on_thread(carry_out, order, timeout_seconds);
    if (result)
        *result = order->result;
    if (waited != ETIMEDOUT)
        free(order);
    return waited;
}
