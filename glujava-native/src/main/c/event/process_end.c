#include "event/process_end.h"

#include "event/delivery.h"
#include "events.h"
#include "jvm/jvm_hooks.h"

#include <semaphore.h>

/* Seconds beyond the limit, after which the process ends even if the watch has not answered. */
#define GRACE 1

typedef struct ending {
    gj_instance_t *instance;
    int has_returned;
    int answer;
    struct ending *next;
} ending_t;

/* For the registration, and for the registered instances. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t returned = PTHREAD_COND_INITIALIZER;
static ending_t *endings;
static int running;

/* Between the thread that ends the process and the watch. */
static sem_t asked, answered;
static int is_watched;
static pid_t process;   /* the process that registered; a forked child has another pid */
static int32_t longest; /* the most seconds that any instance has had */

void
gj_process_end_limit(gj_instance_t *instance, int32_t seconds)
{
    __atomic_store_n(&instance->end_timeout, seconds, __ATOMIC_RELAXED);
    pthread_mutex_lock(&lock);
    if (seconds > longest)
        __atomic_store_n(&longest, seconds, __ATOMIC_RELAXED);
    pthread_mutex_unlock(&lock);
}

static int
wants(const gj_instance_t *instance)
{
    return (instance->events >> GJ_EVENT_PROCESS_END & 1) != 0;
}

static void
in_seconds(int seconds, struct timespec *until)
{
    clock_gettime(CLOCK_MONOTONIC, until);
    until->tv_sec += seconds;
}

typedef struct {
    const gj_instance_t *instances[GJ_MAX_INSTANCES];
    int count;
    int32_t seconds; /* the largest limit of all instances */
} found_t;

static void
find(const gj_instance_t *instance, void *argument)
{
    found_t *found = argument;
    int32_t seconds = __atomic_load_n(&instance->end_timeout, __ATOMIC_RELAXED);
    if (!wants(instance) || seconds == 0 || !__atomic_load_n(&instance->is_up, __ATOMIC_ACQUIRE))
        return;
    found->instances[found->count++] = instance;
    if (seconds > found->seconds)
        found->seconds = seconds;
}

static void
write_nothing(writer_t *out, gj_instance_t *instance, const void *about)
{
    (void)out;
    (void)instance;
    (void)about;
}

static void
has_been_delivered(void *argument, int answer)
{
    ending_t *ending = argument;
    pthread_mutex_lock(&lock);
    ending->answer = answer;
    ending->has_returned = 1;
    running--;
    pthread_cond_signal(&returned);
    pthread_mutex_unlock(&lock);
}

/* Calls the methods of an instance, on a thread of its own. */
static void
call(const gj_instance_t *listed)
{
    gj_instance_t *instance = gj_instance_hold(listed);
    if (!instance)
        return;
    THIS = instance->this;
    ending_t *ending = calloc(1, sizeof(*ending));
    gj_notice_t *notice = ending ? gj_notice_make(instance, GJ_NOTICE_PROCESS_END, write_nothing, NULL) : NULL;
    if (notice) {
        ending->instance = instance;
        ending->answer = GJ_ANSWER_NONE;
        pthread_mutex_lock(&lock);
        ending->next = endings;
        endings = ending;
        running++;
        pthread_mutex_unlock(&lock);
        if (gj_deliver_at_end(notice, has_been_delivered, ending) != 0)
            has_been_delivered(ending, GJ_ANSWER_NONE);
        return;
    }
    free(ending);
    gf_log(instance->this->name, GF_LOG_ERROR, "no memory to call the translator at the end of the process");
    gj_instance_release(instance);
}

static void
await(int32_t seconds)
{
    struct timespec until;
    in_seconds(seconds, &until);
    int result = 0;
    pthread_mutex_lock(&lock);
    while (running > 0 && result == 0)
        result = pthread_cond_clockwait(&returned, &lock, CLOCK_MONOTONIC, &until);
    pthread_mutex_unlock(&lock);
}

/* An instance is not freed before its release, at the end of this. */
static void
conclude(const ending_t *ending, int32_t seconds)
{
    gj_instance_t *instance = ending->instance;
    pthread_mutex_lock(&lock);
    int has_returned = ending->has_returned, answer = ending->answer;
    pthread_mutex_unlock(&lock);
    THIS = instance->this;
    if (!has_returned)
        gf_log(instance->this->name, GF_LOG_WARNING,
               "translator %s: its @Notify method %s did not return within %d s of the end of the process (option "
               "end-timeout), which ends now",
               instance->translator, instance->end_methods, seconds);
    else if (answer == GJ_ANSWER_NONE)
        gf_log(
            instance->this->name, GF_LOG_WARNING,
            "translator %s: its @Notify method %s could not be called at the end of the process: Java gave no answer, "
            "or no thread could be started",
            instance->translator, instance->end_methods);
    gj_instance_release(instance);
}

/*
 * Waits for the end of the process, which may happen on a thread that holds any lock; that thread only waits for this
 * one.
 */
static void *
watch(void *unused)
{
    (void)unused;
    static found_t found;
    while (sem_wait(&asked) != 0)
        ;
    gj_instance_each(find, &found);
    for (int i = 0; i < found.count; i++)
        call(found.instances[i]);
    await(found.seconds);
    for (const ending_t *ending = endings; ending; ending = ending->next)
        conclude(ending, found.seconds);
    sem_post(&answered);
    return NULL;
}

/* Registered with atexit. Takes no lock and allocates nothing. */
static void
process_ends(void)
{
    struct timespec until;
    if (getpid() != process || gj_jvm_ends())
        return;
    in_seconds(__atomic_load_n(&longest, __ATOMIC_RELAXED) + GRACE, &until);
    sem_post(&asked);
    while (sem_clockwait(&answered, CLOCK_MONOTONIC, &until) != 0 && errno == EINTR)
        ;
}

/*
 * Called with the lock held, after the start of the JVM, because functions that are registered last are called first.
 */
static void
register_once(const gj_instance_t *instance)
{
    pthread_t thread;
    if (process)
        return;
    if (!is_watched) {
        sem_init(&asked, 0, 0);
        sem_init(&answered, 0, 0);
        is_watched = gf_thread_create_detached(&thread, watch, NULL, "gjend") == 0;
    }
    if (!is_watched || atexit(process_ends) != 0) {
        gf_log(instance->this->name, GF_LOG_ERROR,
               "the translator will not be called at the end of the process: no "
               "thread could be started; does the process have too many?");
        return;
    }
    process = getpid();
}

void
gj_process_end_expect(const gj_instance_t *instance)
{
    if (!wants(instance))
        return;
    pthread_mutex_lock(&lock);
    register_once(instance);
    pthread_mutex_unlock(&lock);
}
