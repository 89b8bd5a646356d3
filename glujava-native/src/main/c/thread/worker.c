#include "thread/worker.h"

#include "gluster/gluster.h"
#include "own_options.h"

typedef struct {
    gj_job_t *first, **last;
    pthread_cond_t has_work;
    int threads;
} queue_t;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int wanted = GJ_DEFAULT_WORKER_THREADS;

/* Each has one thread. The first job fixes how many are used, because a change would break the order. */
static queue_t in_order[GJ_MOST_WORKER_THREADS];
static int ordered_queues;

/* One queue for several threads. */
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
        gj_job_t *job = queue->first;
        queue->first = job->next;
        if (!queue->first)
            queue->last = &queue->first;
        pthread_mutex_unlock(&lock);
        job->run(job);
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

/* Called with the lock held. */
static void
put(queue_t *queue, gj_job_t *job)
{
    *queue->last = job;
    queue->last = &job->next;
    pthread_cond_signal(&queue->has_work);
}

int
gj_worker_submit(gj_job_t *job, void (*run)(gj_job_t *job))
{
    *job = (gj_job_t){.run = run};
    pthread_mutex_lock(&lock);
    start(&for_others, wanted, GJ_MOST_WORKER_THREADS);
    int has_thread = for_others.threads > 0;
    if (has_thread)
        put(&for_others, job);
    pthread_mutex_unlock(&lock);
    return has_thread ? 0 : -1;
}

int
gj_worker_submit_in_order(gj_job_t *job, void (*run)(gj_job_t *job), uintptr_t target)
{
    *job = (gj_job_t){.run = run};
    pthread_mutex_lock(&lock);
    if (!ordered_queues)
        ordered_queues = wanted;
    /* The lowest bits of all addresses are equal. */
    int number = (target >> 6) % ordered_queues;
    queue_t *queue = &in_order[number];
    start(queue, 1, number);
    int has_thread = queue->threads > 0;
    if (has_thread)
        put(queue, job);
    pthread_mutex_unlock(&lock);
    return has_thread ? 0 : -1;
}
