/* The number of lines a second, and of suppressed lines. */
#include "text/throttle.h"

#include "check.h"
#include "clock.h"

#include <pthread.h>

enum { SECOND = 1000000000, MANY = 1000 };

static gj_throttle_t throttle;
static uint64_t left_out;

static int
count_admitted(int tries)
{
    int admitted = 0;
    for (int i = 0; i < tries; i++)
        admitted += gj_throttle_admits(&throttle, &left_out);
    return admitted;
}

static void
ten_a_second_are_let_through(void **state)
{
    (void)state;
    clock_stands_at(5ull * SECOND);
    assert_int_equal(count_admitted(3), 3);
    assert_int_equal(left_out, 0);
    assert_int_equal(count_admitted(MANY), 7);
    clock_advances(SECOND);
    assert_int_equal(count_admitted(1), 1);
    assert_int_equal(left_out, MANY - 7);
    assert_int_equal(count_admitted(MANY), 9);
    assert_int_equal(left_out, 0);
    clock_stands_at(0);
}

static void *
tries_many(void *admitted)
{
    uint64_t unused;
    for (int i = 0; i < MANY; i++)
        __atomic_fetch_add((int *)admitted, gj_throttle_admits(&throttle, &unused), __ATOMIC_RELAXED);
    return NULL;
}

static void
threads_together_get_no_more(void **state)
{
    enum { THREADS = 4 };
    pthread_t threads[THREADS];
    int admitted = 0;
    (void)state;
    clock_stands_at(9ull * SECOND);
    for (int i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, tries_many, &admitted), 0);
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    assert_int_equal(admitted, GJ_LINES_A_SECOND);
    clock_stands_at(0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ten_a_second_are_let_through),
        cmocka_unit_test(threads_together_get_no_more),
    };
    return RUN(tests, NULL);
}
