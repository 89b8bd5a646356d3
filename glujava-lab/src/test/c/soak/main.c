/*
 * A client of the soak:   client kernel MOUNT | gfapi HOST:PORT:VOLUME   LOG THREADS SEED FIRST-NUMBER
 * Makes calls until it reads a line "stop MS", and prints its counters once a second. A line "dump" requests a
 * statedump.
 * After "stop" it prints "stopped" if all calls have returned within MS, otherwise "stuck". It ends at "end" or at the
 * end of its input.
 */
#include "workload.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MOST_THREADS 64

static worker_t workers[MOST_THREADS];
static int threads, stopping, running;

static void *
work(void *argument)
{
    worker_t *worker = argument;
    while (!__atomic_load_n(&stopping, __ATOMIC_RELAXED))
        workload_step(worker);
    __atomic_fetch_sub(&running, 1, __ATOMIC_RELEASE);
    return NULL;
}

/* Sets the sum of the counters, and the longest call so far, ended or running, with its name. */
static void
tell(void)
{
    uint64_t begun = 0, calls = 0, failed = 0, worst = 0, waiting = 0, now = now_ms();
    const char *slowest = "none";
    for (int i = 0; i < threads; i++) {
        uint64_t since = __atomic_load_n(&workers[i].since, __ATOMIC_ACQUIRE);
        calls += workers[i].calls;
        begun += workers[i].begun;
        failed += workers[i].failed;
        if (workers[i].worst > worst)
            worst = workers[i].worst;
        if (since && now > since && now - since > waiting) {
            waiting = now - since;
            slowest = workers[i].call;
        }
    }
    printf("STATE begun %llu calls %llu failed %llu worst %llu waiting %llu in %s impossible %llu\n",
           (unsigned long long)begun, (unsigned long long)calls, (unsigned long long)failed, (unsigned long long)worst,
           (unsigned long long)waiting, slowest, (unsigned long long)__atomic_load_n(&impossible, __ATOMIC_RELAXED));
}

static void *
keep_telling(void *argument)
{
    (void)argument;
    for (;;) {
        tell();
        sleep(1);
    }
    return NULL;
}

static void
stop(uint64_t patience_ms)
{
    uint64_t begin = now_ms();
    __atomic_store_n(&stopping, 1, __ATOMIC_RELAXED);
    while (__atomic_load_n(&running, __ATOMIC_ACQUIRE) > 0 && now_ms() - begin < patience_ms)
        usleep(5000);
    tell();
    printf("%s\n", __atomic_load_n(&running, __ATOMIC_ACQUIRE) == 0 ? "stopped" : "stuck");
}

static void
obey(const files_t *files)
{
    char line[64];
    unsigned long long patience_ms;
    while (fgets(line, sizeof(line), stdin)) {
        if (strcmp(line, "dump\n") == 0 && files->dump)
            files->dump();
        if (sscanf(line, "stop %llu", &patience_ms) == 1)
            stop(patience_ms);
        if (strcmp(line, "end\n") == 0)
            return;
    }
}

static int
usage(void)
{
    fprintf(stderr, "usage: client kernel MOUNT|gfapi HOST:PORT:VOLUME LOG THREADS SEED FIRST-NUMBER\n");
    return 2;
}

int
main(int count, char **arguments)
{
    if (count != 7)
        return usage();
    const files_t *files = strcmp(arguments[1], "gfapi") == 0 ? &gfapi_files : &kernel_files;
    threads = atoi(arguments[4]);
    if (threads < 1 || threads > MOST_THREADS)
        return usage();
    setvbuf(stdout, NULL, _IOLBF, 0);
    if (files->begin(arguments[2], arguments[3]) != 0 || workload_prepare(files) != 0) {
        fprintf(stderr, "client: cannot begin on %s: %s\n", arguments[2], strerror(errno));
        return 1;
    }
    printf("ready\n");
    running = threads;
    for (int i = 0; i < threads; i++) {
        uint64_t seed = strtoull(arguments[5], NULL, 10) * 0x9e3779b97f4a7c15u;
        workers[i].files = files;
        workers[i].number = (uint32_t)(atoi(arguments[6]) + i);
        workers[i].random = (seed ^ ((uint64_t)workers[i].number + 1) * 0xd1b54a32d192ed03u) | 1;
        pthread_t thread;
        if (pthread_create(&thread, NULL, work, &workers[i]) != 0)
            return 1;
    }
    pthread_t teller;
    if (pthread_create(&teller, NULL, keep_telling, NULL) != 0)
        return 1;
    obey(files);
    if (__atomic_load_n(&running, __ATOMIC_ACQUIRE) == 0)
        files->end();
    return impossible ? 3 : 0;
}
