/* Lookups that are passed to another thread, which winds them, like performance/io-threads with one thread. */
#include "peer.h"

#include <pthread.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t more = PTHREAD_COND_INITIALIZER;
static struct list_head waiting = {&waiting, &waiting};
static pthread_once_t started = PTHREAD_ONCE_INIT;

static void *
wind_all(void *none)
{
    pthread_mutex_lock(&lock);
    while (1) {
        while (list_empty(&waiting))
            pthread_cond_wait(&more, &lock);
        call_stub_t *stub = list_first_entry(&waiting, call_stub_t, list);
        list_del_init(&stub->list);
        pthread_mutex_unlock(&lock);
        call_resume(stub);
        pthread_mutex_lock(&lock);
    }
    return none;
}

static void
start(void)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, wind_all, NULL) == 0)
        pthread_detach(thread);
}

static int32_t
suspend(call_frame_t *frame, xlator_t *this, loc_t *loc, dict_t *xdata)
{
    call_stub_t *stub = fop_lookup_stub(frame, default_lookup_resume, loc, xdata);
    (void)this;
    if (!stub) {
        STACK_UNWIND_STRICT(lookup, frame, -1, ENOMEM, NULL, NULL, NULL, NULL);
        return 0;
    }
    pthread_once(&started, start);
    pthread_mutex_lock(&lock);
    list_add_tail(&stub->list, &waiting);
    pthread_cond_signal(&more);
    pthread_mutex_unlock(&lock);
    return 0;
}

void
suspend_lookups(struct xlator_fops *fops)
{
    fops->lookup = suspend;
}
