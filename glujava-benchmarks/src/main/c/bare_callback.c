/* Calls a function of Java as JNA's callback: the floor of what a fop can cost over JNA. */
#include <stdint.h>
#include <time.h>

static int64_t
cpu_time(void)
{
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

/* Returns the CPU time of this thread in ns. */
__attribute__((visibility("default"))) int64_t
bench_call_back(int (*callback)(int, int), int calls)
{
    int64_t start = cpu_time();
    for (int i = 0; i < calls; i++)
        callback(i, 0);
    return cpu_time() - start;
}
