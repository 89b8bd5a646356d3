#include "event/delivery.h"

#include "instance/context.h"
#include "instance/turn.h"
#include "jvm/java.h"
#include "thread/in_turn.h"
#include "thread/stack.h"
#include "thread/thread_run.h"

/* For the queue. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t has_work = PTHREAD_COND_INITIALIZER;
static gj_notice_t *first, **last = &first;
static int has_thread;

/* The main thread must not become a Java thread: see java_start.c. */
static int
is_main_thread(void)
{
    static __thread int known; /* 1: no, 2: yes */
    if (!known)
        known = gettid() == getpid() ? 2 : 1;
    return known == 2;
}

static int
is_allowed_here(void)
{
    return gj_stack_allows_java() && !is_main_thread();
}

static const char *
in_words(int kind)
{
    switch (kind) {
        case GJ_NOTICE_EVENT:
            return "a @Notify method";
        case GJ_NOTICE_CBK:
            return "a @Cbk method";
        case GJ_NOTICE_STATEDUMP:
            return "its @Statedump method";
        case GJ_NOTICE_METRICS:
            return "its @Metrics method";
        case GJ_NOTICE_PROCESS_END:
            return "a @Notify method at the end of the process";
        default:
            return "GluJava's own report of threads";
    }
}

static int
tell(const gj_notice_t *notice, gj_instance_t *instance)
{
    gj_turn_t turn;
    gj_turn_begins(&turn, instance, in_words(notice->kind));
    int answer = gj_java_notify(instance->id, notice->kind, notice->bytes, notice->size);
    gj_turn_ends(&turn);
    return answer;
}

/*
 * Tells every later version of the end of an inode or fd. Each is looked up when the one before it has been told: it
 * may have got the contexts of that one meanwhile.
 */
static int
tell_later_versions(const gj_notice_t *notice)
{
    int is_known = 1;
    const gj_versions_t *versions = notice->instance->versions;
    for (gj_instance_t *later = notice->instance; (later = gj_versions_next(versions, later));)
        is_known &= tell(notice, later) != GJ_ANSWER_NONE;
    return is_known;
}

static void
run(gj_notice_t *notice)
{
    xlator_t *old_this = THIS;
    THIS = notice->instance->this;
    /* Operations that are started meanwhile must not run on this stack, nor under locks that are held here. */
    int in_turn = notice->kind != GJ_NOTICE_PROCESS_END; /* with a thread of its own */
    if (in_turn)
        gj_in_turn_begin();
    int answer = tell(notice, notice->instance);
    int is_known = answer != GJ_ANSWER_NONE;
    if (notice->is_ending)
        is_known &= tell_later_versions(notice);
    if (in_turn)
        gj_in_turn_end();
    THIS = old_this;
    /* An end that Java missed, for example without memory, stays counted. */
    if (notice->is_ending && is_known == notice->elsewhere)
        gj_context_ending(notice->instance, is_known ? -1 : 1);
    __atomic_store_n(&notice->answer, answer, __ATOMIC_RELEASE);
}

static void
run_and_release(void *argument)
{
    run(argument);
    gj_notice_release(argument);
}

int
gj_deliver_elsewhere(gj_notice_t *notice, int seconds)
{
    gj_notice_give_away(notice);
    notice->owners = 2;
    int result = gj_run_on_thread(run_and_release, notice, seconds);
    int answer = result == 0           ? __atomic_load_n(&notice->answer, __ATOMIC_ACQUIRE)
                 : result == ETIMEDOUT ? GJ_ANSWER_LATE
                                       : GJ_ANSWER_NONE;
    if (result != 0 && result != ETIMEDOUT)
        gj_notice_release(notice); /* stands for the missing thread */
    gj_notice_release(notice);
    return answer;
}

static void *
run_at_end(void *argument)
{
    gj_notice_t *notice = argument;
    run(notice);
    notice->delivered(notice->argument, notice->answer);
    gj_notice_release(notice);
    gj_pause_for_ever();
}

int
gj_deliver_at_end(gj_notice_t *notice, void (*delivered)(void *argument, int answer), void *argument)
{
    pthread_t thread;
    gj_notice_give_away(notice);
    notice->delivered = delivered;
    notice->argument = argument;
    if (gf_thread_create_detached(&thread, run_at_end, notice, "gjend") == 0)
        return 0;
    gj_notice_release(notice);
    return EAGAIN;
}

int
gj_deliver(gj_notice_t *notice, int seconds)
{
    if (!is_allowed_here())
        return gj_deliver_elsewhere(notice, seconds);
    run(notice);
    int answer = notice->answer;
    gj_notice_release(notice);
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
        gj_notice_t *notice = first;
        first = notice->next;
        if (!first)
            last = &first;
        pthread_mutex_unlock(&lock);
        run_and_release(notice);
    }
    return NULL;
}

void
gj_deliver_soon(gj_notice_t *notice)
{
    if (is_allowed_here()) {
        run_and_release(notice);
        return;
    }
    gj_notice_give_away(notice);
    pthread_t thread;
    pthread_mutex_lock(&lock);
    if (!has_thread)
        has_thread = gf_thread_create_detached(&thread, work, NULL, "gjtell") == 0;
    int queued = has_thread;
    if (queued) {
        *last = notice;
        last = &notice->next;
        pthread_cond_signal(&has_work);
    }
    pthread_mutex_unlock(&lock);
    if (!queued) {
        gf_log(
            notice->instance->this->name, GF_LOG_ERROR,
            "a cbk cannot be delivered to the translator: no thread could be started; does the process have too many?");
        gj_notice_release(notice);
    }
}
