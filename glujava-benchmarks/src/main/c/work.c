/* The calling threads, and the times of their calls. */
#include "kinds.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct worker {
    struct caller caller;
    pthread_t thread;
    double cpu, wall;
    float *each; /* the time of each call */
};

static struct worker *workers;
static int worker_count;
static kind_t *current;
static int current_calls;
static pthread_barrier_t begin, end;

static double
now(clockid_t clock)
{
    struct timespec time;
    clock_gettime(clock, &time);
    return time.tv_sec * 1e9 + time.tv_nsec;
}

static void *
labour(void *argument)
{
    struct worker *worker = argument;
    while (1) {
        pthread_barrier_wait(&begin);
        if (!current)
            return NULL;
        double cpu = now(CLOCK_THREAD_CPUTIME_ID), wall = now(CLOCK_MONOTONIC), before = wall, after = wall;
        for (int turn = 0; turn < current_calls; turn++) {
            current(&worker->caller, turn);
            after = now(CLOCK_MONOTONIC); /* adds some 30 ns a call, equally to all that is compared */
            worker->each[turn] = (float)(after - before);
            before = after;
        }
        worker->cpu = now(CLOCK_THREAD_CPUTIME_ID) - cpu;
        worker->wall = after - wall;
        pthread_barrier_wait(&end);
    }
}

static void
end_threads(void)
{
    current = NULL;
    pthread_barrier_wait(&begin);
    for (int i = 0; i < worker_count; i++) {
        pthread_join(workers[i].thread, NULL);
        free(workers[i].each);
    }
    free(workers);
    pthread_barrier_destroy(&begin);
    pthread_barrier_destroy(&end);
}

void
set_threads(struct place place, int count)
{
    if (worker_count)
        end_threads();
    worker_count = count;
    workers = calloc(count, sizeof *workers);
    pthread_barrier_init(&begin, NULL, count + 1);
    pthread_barrier_init(&end, NULL, count + 1);
    for (int i = 0; i < count; i++) {
        workers[i].caller = (struct caller){place, i};
        errno = pthread_create(&workers[i].thread, NULL, labour, &workers[i]);
        if (errno)
            give_up("start of a thread");
    }
}

static int
compare(const void *one, const void *other)
{
    float a = *(const float *)one, b = *(const float *)other;
    return (a > b) - (a < b);
}

/* The nearest rank, which is always a measured time. */
static double
percentile(const float *sorted, int count, int percent)
{
    int rank = (int)(((long)percent * count + 99) / 100);
    return sorted[rank > 0 ? rank - 1 : 0];
}

static void
sum_up(struct taken *taken, int calls)
{
    int all = calls * worker_count;
    float *each = malloc(sizeof(float) * all);
    if (!each)
        give_up("memory for the times");
    for (int i = 0; i < worker_count; i++) {
        taken->cpu += workers[i].cpu / all;
        taken->wall += workers[i].wall / all;
        memcpy(each + (long)i * calls, workers[i].each, sizeof(float) * calls);
    }
    qsort(each, all, sizeof(float), compare);
    taken->median = percentile(each, all, 50);
    taken->p99 = percentile(each, all, 99);
    free(each);
}

int
work(const char *kind, int calls, struct taken *taken)
{
    *taken = (struct taken){0};
    if (!(current = find_kind(kind)))
        return 0;
    current_calls = calls;
    for (int i = 0; i < worker_count; i++) {
        workers[i].each = realloc(workers[i].each, sizeof(float) * calls);
        if (!workers[i].each)
            give_up("memory for the times");
    }
    double process = now(CLOCK_PROCESS_CPUTIME_ID);
    pthread_barrier_wait(&begin);
    pthread_barrier_wait(&end);
    taken->process = (now(CLOCK_PROCESS_CPUTIME_ID) - process) / ((double)calls * worker_count);
    sum_up(taken, calls);
    return 1;
}

struct newcomer {
    struct caller caller;
    pthread_t thread;
    kind_t *kind;
    double cpu[2], wall[2];
};

static void *
come(void *argument)
{
    struct newcomer *one = argument;
    for (int turn = 0; turn < 2; turn++) {
        double cpu = now(CLOCK_THREAD_CPUTIME_ID), wall = now(CLOCK_MONOTONIC);
        one->kind(&one->caller, turn);
        one->wall[turn] = now(CLOCK_MONOTONIC) - wall;
        one->cpu[turn] = now(CLOCK_THREAD_CPUTIME_ID) - cpu;
    }
    return NULL;
}

static double
median(float *values, int count)
{
    qsort(values, count, sizeof(float), compare);
    return percentile(values, count, 50);
}

int
work_in_new_threads(struct place place, const char *kind, int threads, struct taken *first, struct taken *second)
{
    struct newcomer one = {.caller = {.place = place}, .kind = find_kind(kind)};
    float *seen[4];
    if (!one.kind)
        return 0;
    for (int i = 0; i < 4; i++)
        if (!(seen[i] = malloc(sizeof(float) * threads)))
            give_up("memory for the times");
    for (int i = 0; i < threads; i++) {
        errno = pthread_create(&one.thread, NULL, come, &one);
        if (errno)
            give_up("start of a thread");
        pthread_join(one.thread, NULL);
        for (int turn = 0; turn < 2; turn++) {
            seen[turn][i] = (float)one.cpu[turn];
            seen[2 + turn][i] = (float)one.wall[turn];
        }
    }
    *first = (struct taken){.cpu = median(seen[0], threads), .wall = median(seen[2], threads)};
    *second = (struct taken){.cpu = median(seen[1], threads), .wall = median(seen[3], threads)};
    for (int i = 0; i < 4; i++)
        free(seen[i]);
    return 1;
}
