/*
 * A program that uses a volume through libgfapi, and needs its threads' stacks for itself: host_stacks VOLFILE LOG
 * CASE. Prints "ok" if the stacks are as usable as without a JVM.
 */
#include "host_volume.h"

#include <pthread.h>
#include <unistd.h>

enum { PAGE = 4096, OTHERS = 24 * 1024, MUCH = 6 * 1024 * 1024 };

static void *
use_volume(void *unused)
{
    (void)unused;
    for (int i = 0; i < 20; i++) {
        if (glfs_access(volume, "/none", 0) == 0 || glfs_access(volume, "/thread", 0) == 0)
            fail("access");
    }
    return NULL;
}

static int __attribute__((noinline)) use_stack(size_t size)
{
    volatile char page[PAGE];
    memset((char *)page, 1, sizeof(page));
    return size < PAGE ? 0 : use_stack(size - PAGE) + page[size % PAGE];
}

static void *
use_whole_stack(void *unused)
{
    pthread_attr_t attr;
    void *lowest;
    size_t size;
    pthread_getattr_np(pthread_self(), &attr);
    pthread_attr_getstack(&attr, &lowest, &size);
    pthread_attr_destroy(&attr);
    for (char *page = lowest; page < (char *)__builtin_frame_address(0) - OTHERS; page += PAGE)
        *(volatile char *)page = 1;
    usleep(10000); /* so that the next one needs another stack */
    return unused;
}

static void
run(void *(*function)(void *), void *stack, size_t size)
{
    pthread_t thread;
    pthread_attr_t attr;
    pthread_attr_init(&attr);
    if (stack && pthread_attr_setstack(&attr, stack, size) != 0)
        fail("pthread_attr_setstack");
    if (pthread_create(&thread, &attr, function, NULL) != 0 || pthread_join(thread, NULL) != 0)
        fail("thread");
    pthread_attr_destroy(&attr);
}

static void
main_thread(void)
{
    use_volume(NULL);
    use_stack(MUCH);
    use_volume(NULL);
}

/* The thread library reuses the stacks of ended threads, the program's and Java's. */
static void
next_threads(void)
{
    pthread_t threads[8];
    size_t count = sizeof(threads) / sizeof(threads[0]);
    for (int i = 0; i < 10; i++) {
        run(use_volume, NULL, 0);
        usleep(1000); /* Java's threads have answered, and end */
        for (size_t j = 0; j < count; j++)
            pthread_create(&threads[j], NULL, use_whole_stack, NULL);
        for (size_t j = 0; j < count; j++)
            pthread_join(threads[j], NULL);
    }
}

/* Memory of the program that was a stack for some time. */
static void
own_memory(void)
{
    size_t size = 1024 * 1024;
    void *memory = aligned_alloc(PAGE, size);
    if (!memory)
        fail("memory");
    run(use_volume, memory, size);
    memset(memory, 1, size);
    run(use_whole_stack, memory, size);
    free(memory);
}

int
main(int count, char **arguments)
{
    static const struct {
        const char *name;
        void (*run)(void);
    } cases[] = {{"main-thread", main_thread}, {"next-threads", next_threads}, {"own-memory", own_memory}};
    for (size_t i = 0; count == 4 && i < sizeof(cases) / sizeof(cases[0]); i++) {
        if (strcmp(cases[i].name, arguments[3]) == 0) {
            open_volume(arguments);
            cases[i].run();
            puts("ok");
            return 0;
        }
    }
    puts("what is that?");
    return 2;
}
