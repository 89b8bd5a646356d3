#include "call/worker.h"

#include "call/call.h"
#include "call/fop.h"
#include "call/operation.h"
#include "instance/instance.h"
#include "own_options.h"

typedef struct {
    gj_call_t *first, **last;
    pthread_cond_t has_work;
    int threads;
} queue_t;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int wanted = GJ_DEFAULT_WORKER_THREADS;

/* A queue and a thread each; how many are used is settled by the first fop, or the order would change. */
static queue_t for_fops[GJ_MOST_WORKER_THREADS];
static int fop_queues;

/* One queue, as many threads. */
static queue_t for_others;

void
gj_worker_want(int threads)
{
    pthread_mutex_lock(&lock);
    if (threads > wanted)
        wanted = threads < GJ_MOST_WORKER_THREADS ? threads : GJ_MOST_WORKER_THREADS;
    pthread_mutex_unlock(&lock);
}

static void *
work(void *argument)
{
    queue_t *queue = argument;
    for (;;) {
        pthread_mutex_lock(&lock);
        while (!queue->first)
            pthread_cond_wait(&queue->has_work, &lock);
        gj_call_t *call = queue->first;
        queue->first = call->next_free;
        if (!queue->first)
            queue->last = &queue->first;
        pthread_mutex_unlock(&lock);
        THIS = call->instance->this;
        if (call->event == GJ_EVENT_START)
            gj_operation_wind(call);
        else
            gj_call_run(call, call->event);
    }
    return NULL;
}

/* Called with the lock held. */
static void
start(queue_t *queue, int threads, int number)
{
    if (!queue->last) {
        queue->last = &queue->first;
        pthread_cond_init(&queue->has_work, NULL);
    }
    while (queue->threads < threads) {
        pthread_t thread;
        if (gf_thread_create_detached(&thread, work, queue, "gjwork%d", number) != 0)
            break;
        queue->threads++;
    }
}

/* What a fop is on: its file, in whichever way it names it. The call owns it. */
static uintptr_t
target(const gj_call_t *call)
{
    const gj_shape_t *shape = call->owned.shape;
    for (uint32_t i = 0; call->has_owned && i < shape->count; i++) {
        const gj_value_t *value = &call->owned.v[i];
        if (shape->slots[i].kind == GJ_KIND_FD && value->fd)
            return (uintptr_t)value->fd->inode;
        if (shape->slots[i].kind == GJ_KIND_LOC && value->loc)
            return (uintptr_t)(value->loc->inode ? value->loc->inode : value->loc->parent);
    }
    return 0;
}

/* Called with the lock held. The queue for a call, with a thread that serves it; NULL when there is none. */
static queue_t *
queue_of(const gj_call_t *call, int event)
{
    if (event != GJ_EVENT_FOP) {
        start(&for_others, wanted, GJ_MOST_WORKER_THREADS);
        return for_others.threads ? &for_others : NULL;
    }
    if (!fop_queues)
        fop_queues = wanted;
    /* The lowest bits of addresses are all alike. */
    int number = (target(call) >> 6) % fop_queues;
    start(&for_fops[number], 1, number);
    return for_fops[number].threads ? &for_fops[number] : NULL;
}

int
gj_worker_submit(gj_call_t *call, int event)
{
    call->event = event;
    call->next_free = NULL;
    pthread_mutex_lock(&lock);
    queue_t *queue = queue_of(call, event);
    if (queue) {
        *queue->last = call;
        queue->last = &call->next_free;
        pthread_cond_signal(&queue->has_work);
    }
    pthread_mutex_unlock(&lock);
    return queue ? 0 : -1;
}
