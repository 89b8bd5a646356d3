/* A thread that counts and then looks, and one that says stop and then counts: one of them sees the other, always. */
#include "thread/barrier.h"
#include "world.h"

enum { ROUNDS = 100, LINE = 64, LINES = 1 << 19, SLOW_STORES = 40 };

static uint64_t entered;
static int is_left, saw_left, begun, ended;
static char (*cold)[LINE];

static void
await(int *counter, int value)
{
    while (__atomic_load_n(counter, __ATOMIC_ACQUIRE) != value)
        ;
}

/* As a fop does, behind stores that take their time: so its own store comes late, if nothing waits for it. */
static void *
enter(void *unused)
{
    (void)unused;
    uint32_t place = 1;
    for (int i = 1; i <= ROUNDS; i++) {
        await(&begun, i);
        for (int j = 0; j < SLOW_STORES; j++)
            cold[(place = place * 1664525 + 1013904223) % LINES][0] = i;
        __atomic_store_n(&entered, 1, __ATOMIC_RELEASE);
        gj_barrier_frequent();
        saw_left = __atomic_load_n(&is_left, __ATOMIC_RELAXED);
        __atomic_store_n(&ended, i, __ATOMIC_RELEASE);
    }
    return NULL;
}

static void
run_rounds(void)
{
    pthread_t thread;
    begun = ended = 0;
    cold = calloc(LINES, LINE);
    assert_non_null(cold);
    memset(cold, 1, (size_t)LINES * LINE); /* no page fault comes between */
    assert_int_equal(pthread_create(&thread, NULL, enter, NULL), 0);
    for (int i = 1; i <= ROUNDS; i++) {
        entered = is_left = saw_left = 0;
        __atomic_store_n(&begun, i, __ATOMIC_RELEASE);
        for (volatile int spin = 0; spin < i * 7 % 200; spin++)
            ;
        __atomic_store_n(&is_left, 1, __ATOMIC_RELEASE);
        assert_true(gj_barrier_rare());
        uint64_t seen = __atomic_load_n(&entered, __ATOMIC_ACQUIRE);
        await(&ended, i);
        assert_true(seen || saw_left);
    }
    pthread_join(thread, NULL);
    free(cold);
}

static void
one_of_two_threads_sees_the_other(void **state)
{
    (void)state;
    gj_barrier_begin();
    run_rounds();
}

static void
so_they_do_where_the_kernel_does_not_help(void **state)
{
    (void)state;
    gj_barrier_is_local = 1;
    run_rounds();
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_of_two_threads_sees_the_other),
        cmocka_unit_test(so_they_do_where_the_kernel_does_not_help),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
