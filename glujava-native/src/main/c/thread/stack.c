/*
 * A JVM keeps guard pages at the end of each thread's stack, and trusts the bounds that the thread library reports.
 * GlusterFS's synctasks run on stacks of their own, which neither knows, and io-threads have 256 KiB.
 */
#include "thread/stack.h"

#include <pthread.h>

/* In bytes. Measured: see docs/design/jvm.md. */
#ifndef GJ_STACK_NEEDED
#define GJ_STACK_NEEDED (192 * 1024)
#endif

static __thread uintptr_t lowest, highest, guard;

static void
ask_bounds(void)
{
    pthread_attr_t attr;
    void *base = NULL;
    size_t size = 0, guard_size = SIZE_MAX;
    if (pthread_getattr_np(pthread_self(), &attr) == 0) {
        pthread_attr_getstack(&attr, &base, &size);
        pthread_attr_getguardsize(&attr, &guard_size);
        pthread_attr_destroy(&attr);
    }
    lowest = (uintptr_t)base;
    highest = lowest + size;
    guard = guard_size;
}

uintptr_t
gj_stack_lowest(void)
{
    if (highest == 0)
        ask_bounds();
    return lowest;
}

uintptr_t
gj_stack_guard(void)
{
    if (highest == 0)
        ask_bounds();
    return guard;
}

int
gj_stack_allows_java(void)
{
    uintptr_t here = (uintptr_t)__builtin_frame_address(0);
    if (highest == 0)
        ask_bounds();
    return here > lowest && here < highest && here - lowest >= GJ_STACK_NEEDED;
}
