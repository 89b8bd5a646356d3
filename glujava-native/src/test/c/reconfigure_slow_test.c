/* A change of options that Java applies slowly: GluJava gives it up, and ignores a late result. */
#include "lifecycle/lifecycle.h"
#include "running_volume.h"
#include "scripted_java.h"
#include "world.h"

#include <sanitizer/asan_interface.h>
#include <sanitizer/lsan_interface.h>
#include <semaphore.h>

static sem_t may_continue, has_continued;
static int late_id, taken_late;

static int
is_slow(int id)
{
    late_id = id;
    sem_wait(&may_continue);
    taken_late = glujava_take_change(id);
    return taken_late ? 0 : -1;
}

static int
is_over(void *unused)
{
    (void)unused;
    return gj_change_is_over(&instance->change);
}

static void
slow_java_is_given_up_and_must_end_before_the_next_change(void **state)
{
    (void)state;
    sem_init(&may_continue, 0, 0);
    instance->timeout = 1;
    java_changes = is_slow;
    want("max-failures", "7");
    assert_int_equal(reconfigure(), -1);
    assert_int_equal(instance->policy.max_failures, 0);
    assert_non_null(strstr(world_log(), "the translator's @Reconfigure method did not return within 1 s"));

    assert_int_equal(reconfigure(), -1);
    assert_non_null(strstr(world_log(), "the change before this one has not ended yet"));

    sem_post(&may_continue);
    assert_true(world_await(is_over, NULL));
    assert_false(taken_late);
    assert_int_equal(instance->policy.max_failures, 0);
    java_changes = applies;
    assert_int_equal(reconfigure(), 0);
    assert_int_equal(instance->policy.max_failures, 7);
}

/* GlusterFS frees the xlator while the author's method still runs. */
static void
the_instance_ends_while_java_is_slow(void **state)
{
    (void)state;
    sem_init(&may_continue, 0, 0);
    instance->timeout = 1;
    java_changes = is_slow;
    taken_late = -1;
    assert_int_equal(reconfigure(), -1);
    __lsan_disable(); /* it is lost with the requested options, on purpose */
    gj_lifecycle_destroy(volume);
    __lsan_enable();
    assert_null(gj_instance_find(late_id));
    ASAN_POISON_MEMORY_REGION(volume, sizeof(*volume));
    sem_post(&may_continue);
    assert_true(world_await(is_over, NULL));
    assert_int_equal(taken_late, 0);
    ASAN_UNPOISON_MEMORY_REGION(volume, sizeof(*volume));
    gj_lifecycle_destroy(volume);
    assert_null(volume->private);
}

static int
applies_and_then_is_slow(int id)
{
    int taken = glujava_take_change(id);
    sem_wait(&may_continue);
    sem_post(&has_continued);
    return taken ? 0 : -1;
}

static void
options_that_java_applied_in_time_count(void **state)
{
    (void)state;
    sem_init(&may_continue, 0, 0);
    sem_init(&has_continued, 0, 0);
    instance->timeout = 1;
    java_changes = applies_and_then_is_slow;
    want("max-failures", "7");
    assert_int_equal(reconfigure(), 0);
    assert_int_equal(instance->policy.max_failures, 7);
    sem_post(&may_continue);
    sem_wait(&has_continued);
    assert_true(world_await(is_over, NULL));
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, running_volume_begin, running_volume_end)
    const struct CMUnitTest tests[] = {
        TEST(slow_java_is_given_up_and_must_end_before_the_next_change),
        TEST(the_instance_ends_while_java_is_slow),
        TEST(options_that_java_applied_in_time_count),
    };
    return RUN(tests, declaring_volume_start);
}
