/* Threads with ample stacks, for calls that came on a stack on which Java must not run. Started when first needed. */
#include "worker.h"

#include "call.h"
#include "instance.h"
#include "operation.h"

#define WORKERS 4

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t has_work = PTHREAD_COND_INITIALIZER;
static gj_call_t *first, **last = &first;
static int started;

static void *
work(void *unused)
{
    (void)unused;
    for (;;) {
        pthread_mutex_lock(&lock);
        while (!first)
            pthread_cond_wait(&has_work, &lock);
        gj_call_t *call = first;
        first = call->next_free;
        if (!first)
            last = &first;
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
static int
start(void)
{
    while (started < WORKERS) {
        pthread_t thread;
        if (gf_thread_create_detached(&thread, work, NULL, "gjwork%d", started) != 0)
            break;
        started++;
    }
    return started > 0 ? 0 : -1;
}

int
gj_worker_submit(gj_call_t *call, int event)
{
    call->event = event;
    call->next_free = NULL;
    pthread_mutex_lock(&lock);
    int ready = started == WORKERS || start() == 0;
    if (ready) {
        *last = call;
        last = &call->next_free;
        pthread_cond_signal(&has_work);
    }
    pthread_mutex_unlock(&lock);
    return ready ? 0 : -1;
}
