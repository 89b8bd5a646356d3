#include "world.h"

#include "thread/stack.h"

static int answer;

static void
ask(void *unused)
{
    (void)unused;
    answer = gj_stack_allows_java();
}

static void
an_ordinary_thread_may_run_java(void **state)
{
    (void)state;
    world_on_thread(ask, NULL, 0);
    assert_true(answer);
}

static void
the_main_thread_may_run_java(void **state)
{
    (void)state;
    ask(NULL);
    assert_true(answer);
}

static void
a_thread_of_128_kib_may_not(void **state)
{
    (void)state;
    answer = 1;
    world_on_thread(ask, NULL, 128 * 1024);
    assert_false(answer);
}

static void
a_thread_of_512_kib_may(void **state)
{
    (void)state;
    world_on_thread(ask, NULL, 512 * 1024);
    assert_true(answer);
}

static void
use_up(int kib)
{
    char some[1024];
    memset(some, kib, sizeof(some));
    __asm__ volatile("" : : "r"(some) : "memory");
    if (kib > 1)
        use_up(kib - 1);
    else
        ask(NULL);
    __asm__ volatile("" : : "r"(some) : "memory");
}

static void
use_up_most(void *before)
{
    ask(NULL);
    *(int *)before = answer;
    use_up(400);
}

static void
a_thread_that_has_used_its_stack_may_not(void **state)
{
    (void)state;
    int before = 0;
    world_on_thread(use_up_most, &before, 512 * 1024);
    assert_true(before);
    assert_false(answer);
}

static void
a_stack_of_a_synctask_may_not(void **state)
{
    (void)state;
    ask(NULL);
    assert_true(answer); /* the thread's own bounds are known now */
    world_on_task(ask, NULL);
    assert_false(answer);
    ask(NULL);
    assert_true(answer);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_ordinary_thread_may_run_java),
        cmocka_unit_test(the_main_thread_may_run_java),
        cmocka_unit_test(a_thread_of_128_kib_may_not),
        cmocka_unit_test(a_thread_of_512_kib_may),
        cmocka_unit_test(a_thread_that_has_used_its_stack_may_not),
        cmocka_unit_test(a_stack_of_a_synctask_may_not),
    };
    return RUN(tests, NULL);
}
