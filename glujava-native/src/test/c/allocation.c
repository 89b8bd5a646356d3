#include "allocation.h"

#include <errno.h>
#include <pthread.h>
#include <stddef.h>

void *
__real_malloc(size_t size);

void *
__real_calloc(size_t count, size_t size);

int
__real_posix_memalign(void **made, size_t alignment, size_t size);

char *
__real_strdup(const char *text);

int
__real_gf_thread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *), void *argument,
                        const char *name, ...);

int
__real_gf_thread_create_detached(pthread_t *thread, void *(*run)(void *), void *argument, const char *name, ...);

void (*on_allocation)(void);
int no_threads;
static __thread int countdown = -1;
static __thread int failed;

void
allocation_fails(int number)
{
    countdown = number;
    failed = 0;
}

int
allocation_has_failed(void)
{
    return failed;
}

static int
fails(void)
{
    if (on_allocation)
        on_allocation();
    if (countdown < 0 || countdown-- > 0)
        return 0;
    failed = 1;
    return 1;
}

void *
__wrap_malloc(size_t size)
{
    return fails() ? NULL : __real_malloc(size);
}

void *
__wrap_calloc(size_t count, size_t size)
{
    return fails() ? NULL : __real_calloc(count, size);
}

int
__wrap_posix_memalign(void **made, size_t alignment, size_t size)
{
    return fails() ? ENOMEM : __real_posix_memalign(made, alignment, size);
}

char *
__wrap_strdup(const char *text)
{
    return fails() ? NULL : __real_strdup(text);
}

int
__wrap_gf_thread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *), void *argument,
                        const char *name, ...)
{
    return no_threads ? EAGAIN : __real_gf_thread_create(thread, attributes, run, argument, "%s", name);
}

int
__wrap_gf_thread_create_detached(pthread_t *thread, void *(*run)(void *), void *argument, const char *name, ...)
{
    return no_threads ? EAGAIN : __real_gf_thread_create_detached(thread, run, argument, "%s", name);
}
