#include "instance/instance.h"

#include "call/fop.h"
#include "event/cbk.h"
#include "event/tell.h"
#include "instance/context.h"
#include "instance/turn.h"
#include "jvm/java.h"
#include "monitor/info.h"
#include "monitor/latency.h"
#include "monitor/stuck.h"
#include "thread/apart.h"

#define STOP_TIMEOUT 10 /* seconds */

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t released = PTHREAD_COND_INITIALIZER;
static gj_instance_t *instances[GJ_MAX_INSTANCES];

/*
 * Takes the place of an instance whose xlator GlusterFS frees while Java may still speak of it, by its id: that finds
 * nothing from then on, and above all no other instance.
 */
static gj_instance_t retired;

gj_instance_t *
gj_instance_find(uint32_t id)
{
    gj_instance_t *found = id < GJ_MAX_INSTANCES ? __atomic_load_n(&instances[id], __ATOMIC_ACQUIRE) : NULL;
    return found == &retired ? NULL : found;
}

gj_instance_t *
gj_instance_any(void)
{
    gj_instance_t *found = NULL;
    for (uint32_t id = 0; !found && id < GJ_MAX_INSTANCES; id++)
        found = gj_instance_find(id);
    return found;
}

void
gj_instance_each(void (*look)(const gj_instance_t *instance, void *argument), void *argument)
{
    pthread_mutex_lock(&lock);
    for (uint32_t id = 0; id < GJ_MAX_INSTANCES; id++) {
        if (instances[id] && instances[id] != &retired)
            look(instances[id], argument);
    }
    pthread_mutex_unlock(&lock);
}

gj_instance_t *
gj_instance_hold(const gj_instance_t *instance)
{
    gj_instance_t *found = NULL;
    pthread_mutex_lock(&lock);
    for (uint32_t id = 0; !found && id < GJ_MAX_INSTANCES; id++) {
        if (instances[id] == instance && instance && instance != &retired)
            found = instances[id];
    }
    if (found)
        found->held++;
    pthread_mutex_unlock(&lock);
    return found;
}

void
gj_instance_release(gj_instance_t *instance)
{
    pthread_mutex_lock(&lock);
    if (--instance->held == 0)
        pthread_cond_broadcast(&released);
    pthread_mutex_unlock(&lock);
}

uint64_t
gj_instance_in_flight(const gj_instance_t *instance)
{
    /* What has left is read first, so that the difference is never negative. */
    uint64_t answered = __atomic_load_n(&instance->answered, __ATOMIC_ACQUIRE), entered = 0;
    for (int i = 0; i < GJ_FOP_COUNT; i++)
        entered += __atomic_load_n(&instance->fops[i].entries, __ATOMIC_RELAXED);
    return entered - answered;
}

static int
enlist(gj_instance_t *instance)
{
    int found = 0;
    pthread_mutex_lock(&lock);
    for (uint32_t id = 0; !found && id < GJ_MAX_INSTANCES; id++) {
        if (!instances[id]) {
            instance->id = id;
            __atomic_store_n(&gj_context_endings[id], 0, __ATOMIC_RELAXED);
            __atomic_store_n(&instances[id], instance, __ATOMIC_RELEASE);
            found = 1;
        }
    }
    pthread_mutex_unlock(&lock);
    return found ? 0 : -1;
}

static void
strike_off(gj_instance_t *instance, gj_instance_t *successor)
{
    pthread_mutex_lock(&lock);
    __atomic_store_n(&instances[instance->id], successor, __ATOMIC_RELEASE);
    while (instance->held > 0)
        pthread_cond_wait(&released, &lock);
    pthread_mutex_unlock(&lock);
}

static void
free_instance(gj_instance_t *instance)
{
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        free(instance->fops[i].method);
        free(instance->fops[i].latency);
    }
    gj_reconfigure_end(instance);
    gj_options_end(&instance->options, instance->this);
    free(instance->children);
    free(instance->own_fops);
    free(instance->own_past_fops);
    free(instance->own_cbks);
    free(instance->end_methods);
    free(instance->translator);
    free(instance->class_name);
    free(instance->version);
    free(instance->jar);
    free(instance);
}

static gj_instance_t *
make(xlator_t *this)
{
    gj_instance_t *instance = calloc(1, sizeof(*instance));
    if (!instance)
        return NULL;
    instance->this = this;
    instance->stuck_after = GJ_STUCK_AFTER_DEFAULT;
    gj_stuck_read(this, NULL, &instance->stuck_after);
    for (xlator_list_t *child = this->children; child; child = child->next)
        instance->child_count++;
    instance->children = calloc(instance->child_count, sizeof(*instance->children));
    instance->own_fops = malloc(sizeof(*instance->own_fops));
    if (!instance->children || !instance->own_fops) {
        free_instance(instance);
        return NULL;
    }
    int i = 0;
    for (xlator_list_t *child = this->children; child; child = child->next)
        instance->children[i++] = child->xlator;
    return instance;
}

/* What runs on a thread of its own: result must outlive the wait for it. */
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
        default:
            return "what it does when its volume is taken out of use";
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

/*
 * Only the fops that Java hooks enter here; all others keep the functions that GlusterFS has filled in. The table is
 * this instance's own: GlusterFS shares one among all instances of a translator.
 */
static void
install_fops(gj_instance_t *instance)
{
    instance->given_fops = instance->this->fops;
    *instance->own_fops = *instance->given_fops;
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        if (!instance->fops[i].method)
            continue;
        instance->fops[i].latency = gj_latency_make();
        gj_fop_install(instance->own_fops, i);
    }
    gj_info_install(instance);
    instance->this->fops = instance->own_fops;
}

/*
 * Lets Java do something with the instance, apart and for a limited time: as gj_run_apart, and the result when it is
 * done.
 */
static int
tell_java(gj_instance_t *instance, int operation, int timeout_seconds, int *result)
{
    order_t *order = calloc(1, sizeof(*order));
    if (!order)
        return ENOMEM;
    order->instance = instance;
    order->operation = operation;
    order->result = -1;
    int apart = gj_run_apart(carry_out, order, timeout_seconds);
    if (result)
        *result = order->result;
    if (apart != ETIMEDOUT)
        free(order);
    return apart;
}

static int
fail_in_java(gj_instance_t *instance, int apart, gj_failure_t *failure)
{
    *failure = instance->failure;
    if (apart != 0)
        return gj_fail(failure, "no thread could be started for the translator's constructor");
    if (!failure->message[0])
        gj_fail(failure, "Java could not make the translator, and did not say why");
    return -1;
}

/* Author's code runs from here on. ETIMEDOUT when it still does: what it uses is never freed. */
static int
start_java_side(gj_instance_t *instance, gj_failure_t *failure)
{
    static const struct {
        int operation;
        const char *late;
    } steps[] = {
        {GJ_CONTROL_LOAD, "the translator's jar was not read within %d s"},
        {GJ_CONTROL_CREATE, "the translator's constructor did not return within %d s"},
    };
    for (int i = 0; i < 2; i++) {
        int result = -1, apart = tell_java(instance, steps[i].operation, instance->timeout, &result);
        if (apart == ETIMEDOUT) {
            gj_fail(failure, steps[i].late, instance->timeout);
            gj_fail_hint(failure, "It must not wait, least of all for the network. If it only needs longer, set "
                                  "'option start-timeout SECONDS'.");
            return ETIMEDOUT;
        }
        if (apart != 0 || result != 0)
            return fail_in_java(instance, apart, failure);
        if (steps[i].operation == GJ_CONTROL_LOAD &&
            (gj_options_publish(&instance->options, instance->this, failure) != 0 ||
             gj_options_check(&instance->options, instance->this, instance->this->options, failure) != 0))
            return tell_java(instance, GJ_CONTROL_DESTROY, STOP_TIMEOUT, NULL) == ETIMEDOUT ? ETIMEDOUT : -1;
    }
    return 0;
}

int
gj_instance_create(xlator_t *this, int timeout_seconds, gj_failure_t *failure)
{
    gj_instance_t *instance = make(this);
    if (!instance || enlist(instance) != 0) {
        if (instance)
            free_instance(instance);
        return gj_fail(failure, "no memory, or more than %d instances", GJ_MAX_INSTANCES);
    }
    instance->timeout = timeout_seconds;
    int result = start_java_side(instance, failure);
    if (result == 0) {
        this->private = instance;
        install_fops(instance);
        gj_cbk_install(instance);
        __atomic_store_n(&instance->is_made, 1, __ATOMIC_RELEASE);
        return 0;
    }
    strike_off(instance, result == ETIMEDOUT ? &retired : NULL);
    if (result == ETIMEDOUT)
        gj_options_withdraw(&instance->options, this);
    else
        free_instance(instance);
    return -1;
}

void
gj_instance_up(gj_instance_t *instance)
{
    __atomic_store_n(&instance->is_up, 1, __ATOMIC_RELEASE);
}

void
gj_instance_down(gj_instance_t *instance)
{
    if (!__atomic_exchange_n(&instance->is_up, 0, __ATOMIC_ACQ_REL))
        return;
    if (tell_java(instance, GJ_CONTROL_STOP, STOP_TIMEOUT, NULL) != 0)
        gf_log(instance->this->name, GF_LOG_WARNING, "the translator was not stopped within %d s", STOP_TIMEOUT);
}

int
gj_instance_leave(gj_instance_t *instance)
{
    /* A fop is counted before it looks at this: it is seen here, or sees that it comes too late. */
    __atomic_store_n(&instance->is_left, 1, __ATOMIC_SEQ_CST);
    return gj_instance_in_flight(instance) == 0 && __atomic_load_n(&instance->operations, __ATOMIC_ACQUIRE) == 0;
}

void
gj_instance_left(gj_instance_t *instance)
{
    /* GlusterFS may free the xlator of a graph that it has left, and tells nobody. */
    strike_off(instance, &retired);
}

void
gj_instance_destroy(xlator_t *this)
{
    gj_instance_t *instance = this->private;
    if (!instance)
        return;
    /* What was told before comes before the end. */
    gj_tell_await(instance, STOP_TIMEOUT);
    int apart = tell_java(instance, GJ_CONTROL_DESTROY, STOP_TIMEOUT, NULL);
    uint64_t in_flight = gj_instance_in_flight(instance);
    uint64_t operations = __atomic_load_n(&instance->operations, __ATOMIC_ACQUIRE);
    if (apart != 0 || in_flight != 0 || operations != 0 || !gj_reconfigure_is_over(instance) ||
        gj_tell_await(instance, 0) != 0) {
        /* Somebody still uses it: losing its memory is the lesser evil. */
        gf_log(this->name, GF_LOG_WARNING, "ended with %" PRIu64 " frames and %" PRIu64 " operations in flight%s",
               in_flight, operations, apart != 0 ? ", and before its Java side did" : "");
        strike_off(instance, &retired);
        gj_options_withdraw(&instance->options, this);
        return;
    }
    this->fops = instance->given_fops;
    gj_cbk_remove(instance);
    gj_info_remove(instance);
    this->private = NULL;
    strike_off(instance, NULL);
    free_instance(instance);
}
