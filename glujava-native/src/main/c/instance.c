#include "instance.h"

#include "java.h"

#define MAX_INSTANCES 4096

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static gj_instance_t *instances[MAX_INSTANCES];

gj_instance_t *
gj_instance_find(uint32_t id)
{
    return id < MAX_INSTANCES ? __atomic_load_n(&instances[id], __ATOMIC_ACQUIRE) : NULL;
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
    for (uint32_t id = 0; !found && id < MAX_INSTANCES; id++) {
        if (!instances[id]) {
            instance->id = id;
            __atomic_store_n(&instances[id], instance, __ATOMIC_RELEASE);
            found = 1;
        }
    }
    pthread_mutex_unlock(&lock);
    return found ? 0 : -1;
}

static void
strike_off(gj_instance_t *instance)
{
    pthread_mutex_lock(&lock);
    __atomic_store_n(&instances[instance->id], NULL, __ATOMIC_RELEASE);
    pthread_mutex_unlock(&lock);
}

static void
free_instance(gj_instance_t *instance)
{
    for (int i = 0; i < GJ_FOP_COUNT; i++)
        free(instance->fops[i].method);
    free(instance->children);
    free(instance->own_fops);
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

static void
carry_out(void *argument)
{
    order_t *order = argument;
    THIS = order->instance->this;
    order->result = gj_java_control(order->operation, order->instance->id);
}

/*
 * Only the fops that Java hooks enter here; all others keep the functions that GlusterFS has filled in. The table is
 * this instance's own: GlusterFS shares one among all instances of a translator.
 */
static void
install_fops(gj_instance_t *instance)
{
    *instance->own_fops = *instance->this->fops;
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        if (instance->fops[i].method)
            gj_fop_install(instance->own_fops, i);
    }
    instance->this->fops = instance->own_fops;
}

int
gj_instance_create(xlator_t *this, int timeout_seconds, gj_failure_t *failure)
{
    gj_instance_t *instance = make(this);
    order_t *order = calloc(1, sizeof(*order));
    if (!instance || !order || enlist(instance) != 0) {
        free(order);
        if (instance)
            free_instance(instance);
        return gj_fail(failure, "no memory, or more than %d instances", MAX_INSTANCES);
    }
    order->instance = instance;
    order->operation = GJ_CONTROL_CREATE;
    order->result = -1;
    if (gj_java_run_apart(carry_out, order, timeout_seconds) != 0) {
        /* The constructor may still run, and use the instance: it stays where it is. */
        gj_fail(failure, "the translator's constructor did not return within %d s", timeout_seconds);
        return gj_fail_hint(failure, "It must not wait, least of all for the network. If it only needs longer, set "
                                     "'option start-timeout SECONDS'.");
    }
    int result = order->result;
    free(order);
    if (result != 0) {
        *failure = instance->failure;
        if (!failure->message[0])
            gj_fail(failure, "Java could not make the translator, and did not say why");
        strike_off(instance);
        free_instance(instance);
        return -1;
    }
    this->private = instance;
    install_fops(instance);
    return 0;
}

void
gj_instance_destroy(xlator_t *this)
{
    gj_instance_t *instance = this->private;
    order_t *order = calloc(1, sizeof(*order));
    if (!instance || !order) {
        free(order);
        return;
    }
    order->instance = instance;
    order->operation = GJ_CONTROL_DESTROY;
    int ended = gj_java_run_apart(carry_out, order, 10) == 0;
    if (!ended || gj_instance_in_flight(instance) != 0) {
        /* Somebody still uses it: losing its memory is the lesser evil. */
        gf_log(this->name, GF_LOG_WARNING, "ended with %" PRIu64 " frames in flight", gj_instance_in_flight(instance));
        return;
    }
    free(order);
    this->private = NULL;
    strike_off(instance);
    free_instance(instance);
}
