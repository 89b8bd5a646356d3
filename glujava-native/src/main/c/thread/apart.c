/* Authors' code, and the start of the JVM, run on threads of their own: GlusterFS's must not become Java threads. */
#include "thread/apart.h"

#include "gluster/gluster.h"

struct gj_apart {
    void (*function)(void *);
    void *argument;
    pthread_mutex_t lock;
    pthread_cond_t ended;
    int done;
    int abandoned;
    int left;
};

static __thread gj_apart_t *mine;

static void
forget(gj_apart_t *apart)
{
    pthread_cond_destroy(&apart->ended);
    pthread_mutex_destroy(&apart->lock);
    free(apart);
}

static void *
run(void *argument)
{
    gj_apart_t *apart = argument;
    mine = apart;
    apart->function(apart->argument);
    pthread_mutex_lock(&apart->lock);
    apart->done = 1;
    int abandoned = apart->abandoned;
    pthread_cond_signal(&apart->ended);
    pthread_mutex_unlock(&apart->lock);
    if (abandoned)
        forget(apart);
    return NULL;
}

gj_apart_t *
gj_apart_mine(void)
{
    return mine;
}

void
gj_apart_stand_still(void)
{
    for (;;)
        pause();
}

void
gj_apart_leave(gj_apart_t *apart)
{
    pthread_mutex_lock(&apart->lock);
    apart->done = apart->left = 1;
    pthread_cond_signal(&apart->ended);
    pthread_mutex_unlock(&apart->lock);
    gj_apart_stand_still();
}

/* Called with the lock held. The clock is one that nobody sets. */
static void
await_end(gj_apart_t *apart, int timeout_seconds)
{
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += timeout_seconds;
    int result = 0;
    while (!apart->done && result == 0)
        result = timeout_seconds ? pthread_cond_clockwait(&apart->ended, &apart->lock, CLOCK_MONOTONIC, &until)
                                 : pthread_cond_wait(&apart->ended, &apart->lock);
}

int
gj_run_apart(void (*function)(void *), void *argument, int timeout_seconds)
{
    pthread_t thread;
    gj_apart_t *apart = calloc(1, sizeof(*apart));
    if (!apart)
        return EAGAIN;
    apart->function = function;
    apart->argument = argument;
    pthread_mutex_init(&apart->lock, NULL);
    pthread_cond_init(&apart->ended, NULL);
    /* Locked from before its start: it cannot end before GlusterFS, on this thread, has given it its name. */
    pthread_mutex_lock(&apart->lock);
    if (gf_thread_create(&thread, NULL, run, apart, "gjcontrol") != 0) {
        pthread_mutex_unlock(&apart->lock);
        forget(apart);
        return EAGAIN;
    }
    await_end(apart, timeout_seconds);
    int done = apart->done, left = apart->left;
    apart->abandoned = !done;
    pthread_mutex_unlock(&apart->lock);
    if (!done) {
        pthread_detach(thread);
        return ETIMEDOUT;
    }
    if (left) {
        pthread_detach(thread);
        forget(apart);
        return 0;
    }
    /* Then the JVM knows the thread no more. */
    pthread_join(thread, NULL);
    forget(apart);
    return 0;
}
