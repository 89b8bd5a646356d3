/* The pages at the end of a stack that a JVM closes: a thread gets them back when it is detached. */
#include "check.h"
#include "thread/stack.h"
#include "thread/stack_zone.h"

#include <pthread.h>
#include <stdint.h>
#include <sys/mman.h>

enum { PAGE = 4096, JVMS = 4, HIGHER = 9, SIZE = 1024 * 1024 };

static void
close_page(int i)
{
    assert_int_equal(mprotect((void *)(gj_stack_lowest() + (uintptr_t)i * PAGE), PAGE, PROT_NONE), 0);
}

static void
write_pages(void)
{
    for (int i = 0; i <= HIGHER; i++)
        *(volatile char *)(gj_stack_lowest() + (uintptr_t)i * PAGE) = 1;
}

static void *
is_attached_and_detached(void *higher)
{
    gj_stack_zone_note();
    for (int i = 0; i < JVMS; i++)
        close_page(i);
    if (higher)
        close_page(HIGHER);
    gj_stack_zone_learn();
    gj_stack_zone_give_back();
    write_pages();
    return NULL;
}

static void
run(void *stack, void *higher)
{
    pthread_t thread;
    pthread_attr_t attr;
    pthread_attr_init(&attr);
    if (stack)
        assert_int_equal(pthread_attr_setstack(&attr, stack, SIZE), 0);
    assert_int_equal(pthread_create(&thread, &attr, is_attached_and_detached, higher), 0);
    assert_int_equal(pthread_join(thread, NULL), 0);
    pthread_attr_destroy(&attr);
}

static void
threads_get_all_pages_back_also_when_those_of_the_jvm_are_known(void **state)
{
    (void)state;
    for (int i = 0; i < 3; i++)
        run(NULL, NULL);
}

/* On a stack of the program's own the JVM's pages may be others. */
static void
a_stack_of_the_program_gets_other_pages_back(void **state)
{
    (void)state;
    void *stack = mmap(NULL, SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    assert_ptr_not_equal(stack, MAP_FAILED);
    run(NULL, NULL);
    run(stack, stack);
    munmap(stack, SIZE);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(threads_get_all_pages_back_also_when_those_of_the_jvm_are_known),
        cmocka_unit_test(a_stack_of_the_program_gets_other_pages_back),
    };
    return RUN(tests, NULL);
}
