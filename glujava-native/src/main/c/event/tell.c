#include "event/tell.h"

#include "event/section.h"
#include "instance/context.h"
#include "instance/turn.h"
#include "jvm/java.h"
#include "thread/apart.h"
#include "thread/in_turn.h"
#include "thread/stack.h"

/* Of what is told elsewhere, and of the queue. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t all_told = PTHREAD_COND_INITIALIZER;
static pthread_cond_t has_work = PTHREAD_COND_INITIALIZER;
static gj_tell_t *first, **last = &first;
static int has_thread;

gj_tell_t *
gj_tell_make(gj_instance_t *instance, int what, gj_tell_writer_t write, const void *about)
{
    writer_t measure = {NULL, 0, 0};
    write(&measure, instance, about);
    gj_tell_t *tell = calloc(1, sizeof(*tell) + measure.used);
    if (!tell)
        return NULL;
    tell->instance = instance;
    tell->what = what;
    tell->owners = 1;
    tell->size = measure.used;
    writer_t writer = {tell->bytes, measure.used, 0};
    write(&writer, instance, about);
    return tell;
}

/* The main thread must not become a Java thread: see java.c. */
static int
is_main_thread(void)
{
    static __thread int known; /* 1: no, 2: yes */
    if (!known)
        known = gettid() == getpid() ? 2 : 1;
    return known == 2;
}

int
gj_tell_allowed_here(void)
{
    return gj_stack_allows_java() && !is_main_thread();
}

static void
release(gj_tell_t *tell)
{
    if (__atomic_sub_fetch(&tell->owners, 1, __ATOMIC_ACQ_REL) > 0)
        return;
    gj_instance_t *instance = tell->instance;
    if (tell->elsewhere) {
        /* References are counted by xlator. */
        xlator_t *old_this = THIS;
        THIS = instance->this;
        if (tell->dict)
            dict_unref(tell->dict);
        if (tell->fd)
            fd_unref(tell->fd);
        if (tell->inode)
            inode_unref(tell->inode);
        if (tell->other_inode)
            inode_unref(tell->other_inode);
        THIS = old_this;
    }
    if (tell->section)
        gj_section_unref(tell->section);
    if (tell->elsewhere) {
        pthread_mutex_lock(&lock);
        if (--instance->told_elsewhere == 0)
            pthread_cond_broadcast(&all_told);
        pthread_mutex_unlock(&lock);
    }
    free(tell);
}

/* Makes it own what it speaks of, since the caller does not wait, or not for ever. */
static void
leave(gj_tell_t *tell)
{
    xlator_t *old_this = THIS;
    THIS = tell->instance->this;
    if (tell->dict)
        dict_ref(tell->dict);
    if (tell->fd)
        fd_ref(tell->fd);
    if (tell->inode)
        inode_ref(tell->inode);
    if (tell->other_inode)
        inode_ref(tell->other_inode);
    THIS = old_this;
    tell->elsewhere = 1;
    if (tell->is_ending)
        gj_context_ending(tell->instance, 1);
    pthread_mutex_lock(&lock);
    tell->instance->told_elsewhere++;
    pthread_mutex_unlock(&lock);
}

static const char *
in_words(int what)
{
    switch (what) {
        case GJ_TELL_EVENT:
            return "a @Notify method";
        case GJ_TELL_CBK:
            return "a @Cbk method";
        case GJ_TELL_STATEDUMP:
            return "its @Statedump method";
        case GJ_TELL_METRICS:
            return "its @Metrics method";
        case GJ_TELL_PROCESS_END:
            return "a @Notify method at the end of the process";
        default:
            return "GluJava's own look at threads";
    }
}

static void
run(gj_tell_t *tell)
{
    xlator_t *old_this = THIS;
    THIS = tell->instance->this;
    /* What is started meanwhile must not grow on this stack, nor under locks that are held here. */
    int in_turn = tell->what != GJ_TELL_PROCESS_END; /* whose thread is its own */
    if (in_turn)
        gj_in_turn_begin();
    gj_turn_t turn;
    gj_turn_begins(&turn, tell->instance, in_words(tell->what));
    int answer = gj_java_notify(tell->instance->id, tell->what, tell->bytes, tell->size);
    gj_turn_ends(&turn);
    if (in_turn)
        gj_in_turn_end();
    THIS = old_this;
    /* One that Java missed, as without memory, counts for good. */
    int is_known = answer != GJ_TOLD_NOTHING;
    if (tell->is_ending && is_known == tell->elsewhere)
        gj_context_ending(tell->instance, is_known ? -1 : 1);
    __atomic_store_n(&tell->answer, answer, __ATOMIC_RELEASE);
}

static void
run_and_release(void *argument)
{
    run(argument);
    release(argument);
}

int
gj_tell_apart(gj_tell_t *tell, int seconds)
{
    leave(tell);
    tell->owners = 2;
    int apart = gj_run_apart(run_and_release, tell, seconds);
    int answer = apart == 0           ? __atomic_load_n(&tell->answer, __ATOMIC_ACQUIRE)
                 : apart == ETIMEDOUT ? GJ_TOLD_LATE
                                      : GJ_TOLD_NOTHING;
    if (apart != 0 && apart != ETIMEDOUT)
        release(tell); /* for the thread that there is not */
    release(tell);
    return answer;
}

static void *
run_beside(void *argument)
{
    gj_tell_t *tell = argument;
    run(tell);
    tell->told(tell->argument, tell->answer);
    release(tell);
    gj_apart_stand_still();
}

int
gj_tell_beside(gj_tell_t *tell, void (*told)(void *argument, int answer), void *argument)
{
    pthread_t thread;
    leave(tell);
    tell->told = told;
    tell->argument = argument;
    if (gf_thread_create_detached(&thread, run_beside, tell, "gjend") == 0)
        return 0;
    release(tell);
    return EAGAIN;
}

int
gj_tell_and_wait(gj_tell_t *tell, int seconds)
{
    if (!gj_tell_allowed_here())
        return gj_tell_apart(tell, seconds);
    run(tell);
    int answer = tell->answer;
    release(tell);
    return answer;
}

static void *
work(void *unused)
{
    (void)unused;
    for (;;) {
        pthread_mutex_lock(&lock);
        while (!first)
            pthread_cond_wait(&has_work, &lock);
        gj_tell_t *tell = first;
        first = tell->next;
        if (!first)
            last = &first;
        pthread_mutex_unlock(&lock);
        run_and_release(tell);
    }
    return NULL;
}

void
gj_tell_soon(gj_tell_t *tell)
{
    if (gj_tell_allowed_here()) {
        run_and_release(tell);
        return;
    }
    leave(tell);
    pthread_t thread;
    pthread_mutex_lock(&lock);
    if (!has_thread)
        has_thread = gf_thread_create_detached(&thread, work, NULL, "gjtell") == 0;
    int queued = has_thread;
    if (queued) {
        *last = tell;
        last = &tell->next;
        pthread_cond_signal(&has_work);
    }
    pthread_mutex_unlock(&lock);
    if (!queued) {
        gf_log(tell->instance->this->name, GF_LOG_ERROR, "the translator cannot be told of a cbk: no thread could be "
                                                         "started; does the process have too many?");
        release(tell);
    }
}

int
gj_tell_await(gj_instance_t *instance, int seconds)
{
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += seconds;
    int result = 0;
    pthread_mutex_lock(&lock);
    while (instance->told_elsewhere != 0 && result == 0)
        result = pthread_cond_clockwait(&all_told, &lock, CLOCK_MONOTONIC, &until);
    int left = instance->told_elsewhere;
    pthread_mutex_unlock(&lock);
    return left ? ETIMEDOUT : 0;
}
