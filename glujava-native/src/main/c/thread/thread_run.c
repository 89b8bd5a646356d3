/*
 * Runs authors' code, and the start of the JVM, on threads of their own: GlusterFS's threads must not become Java
 * threads.
 */
#include "thread/thread_run.h"

#include "gluster/gluster.h"

struct gj_thread_run {
    void (*function)(void *);
    void *argument;
    pthread_mutex_t lock;
    pthread_cond_t ended;
    int done;
    int abandoned;
    int left;
};

static __thread gj_thread_run_t *mine;

static void
forget(gj_thread_run_t *run)
{
    pthread_cond_destroy(&run->ended);
    pthread_mutex_destroy(&run->lock);
    free(run);
}

static void *
work(void *argument)
{
    gj_thread_run_t *run = argument;
    mine = run;
    run->function(run->argument);
    pthread_mutex_lock(&run->lock);
    run->done = 1;
    int abandoned = run->abandoned;
    pthread_cond_signal(&run->ended);
    pthread_mutex_unlock(&run->lock);
    if (abandoned)
        forget(run);
    return NULL;
}

gj_thread_run_t *
gj_thread_run_mine(void)
{
    return mine;
}

void
gj_pause_for_ever(void)
{
    for (;;)
        pause();
}

void
gj_thread_run_leave(gj_thread_run_t *run)
{
    pthread_mutex_lock(&run->lock);
    run->done = run->left = 1;
    pthread_cond_signal(&run->ended);
    pthread_mutex_unlock(&run->lock);
    gj_pause_for_ever();
}

/* Called with the lock held. Uses the monotonic clock. */
static void
await_end(gj_thread_run_t *run, int timeout_seconds)
{
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += timeout_seconds;
    int result = 0;
    while (!run->done && result == 0)
        result = timeout_seconds ? pthread_cond_clockwait(&run->ended, &run->lock, CLOCK_MONOTONIC, &until)
                                 : pthread_cond_wait(&run->ended, &run->lock);
}

int
gj_run_on_thread(void (*function)(void *), void *argument, int timeout_seconds)
{
    pthread_t thread;
    gj_thread_run_t *run = calloc(1, sizeof(*run));
    if (!run)
        return EAGAIN;
    run->function = function;
    run->argument = argument;
    pthread_mutex_init(&run->lock, NULL);
    pthread_cond_init(&run->ended, NULL);
    /* Locked before its start, so that it cannot end before GlusterFS, on this thread, has set its name. */
    pthread_mutex_lock(&run->lock);
    if (gf_thread_create(&thread, NULL, work, run, "gjcontrol") != 0) {
        pthread_mutex_unlock(&run->lock);
        forget(run);
        return EAGAIN;
    }
    await_end(run, timeout_seconds);
    int done = run->done, left = run->left;
    run->abandoned = !done;
    pthread_mutex_unlock(&run->lock);
    if (!done) {
        pthread_detach(thread);
        return ETIMEDOUT;
    }
    if (left) {
        pthread_detach(thread);
        forget(run);
        return 0;
    }
    /* By then the JVM has detached the thread. */
    pthread_join(thread, NULL);
    forget(run);
    return 0;
}
