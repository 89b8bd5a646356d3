/* Counts of many threads: none is lost, whether a thread has a number of its own or not. */
#include "instance/counts.h"
#include "world.h"

enum { THREADS = 3 * GJ_THREAD_SLOTS, EACH = 2000 };

static gj_counts_t *counts;
static pthread_barrier_t all_run;

static int
begin(void **state)
{
    (void)state;
    counts = gj_counts_make();
    return counts ? 0 : -1;
}

static int
end(void **state)
{
    (void)state;
    gj_counts_free(counts);
    return 0;
}

static void *
count_some(void *unused)
{
    (void)unused;
    for (int i = 0; i < EACH; i++) {
        gj_counts_part_t *part = gj_counts_part(counts);
        gj_counts_add(part, &part->entries, 1);
        gj_counts_note(part, &part->answer, i);
        gj_counts_add(part, &part->answered, 1);
    }
    return NULL;
}

static void *
count_with_all_others(void *unused)
{
    gj_thread_slot_take();
    pthread_barrier_wait(&all_run);
    count_some(unused);
    pthread_barrier_wait(&all_run); /* none gives its number back before */
    return NULL;
}

static void
add_answers(const gj_counts_part_t *part, void *sum)
{
    for (int i = 0; i < GJ_COUNT_BUCKETS; i++)
        *(uint64_t *)sum += part->answer.buckets[i];
}

static void
assert_counted(uint64_t expected)
{
    uint64_t noted = 0;
    gj_counts_each(counts, add_answers, &noted);
    assert_int_equal(gj_counts_entries(counts), expected);
    assert_int_equal(gj_counts_answered(counts), expected);
    assert_int_equal(noted, expected);
}

static void
more_threads_than_numbers_lose_nothing(void **state)
{
    (void)state;
    pthread_t threads[THREADS];
    pthread_barrier_init(&all_run, NULL, THREADS);
    for (int i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, count_with_all_others, NULL), 0);
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    pthread_barrier_destroy(&all_run);
    assert_true(counts->shared.entries > 0);
    assert_counted((uint64_t)THREADS * EACH);
}

static void
the_numbers_of_ended_threads_are_used_again(void **state)
{
    (void)state;
    for (int i = 0; i < THREADS; i++) {
        pthread_t thread;
        assert_int_equal(pthread_create(&thread, NULL, count_some, NULL), 0);
        pthread_join(thread, NULL);
    }
    assert_int_equal(counts->shared.entries, 0);
    assert_counted((uint64_t)THREADS * EACH);
}

static void
parts_of_two_fops_are_apart(void **state)
{
    (void)state;
    gj_counts_t *other = gj_counts_make();
    count_some(NULL);
    gj_counts_failed(other);
    assert_counted(EACH);
    assert_int_equal(gj_counts_entries(other), 0);
    assert_int_equal(gj_counts_part(other)->failures, 1);
    gj_counts_free(other);
}

static void
without_counts_there_is_nothing(void **state)
{
    (void)state;
    assert_int_equal(gj_counts_entries(NULL), 0);
    assert_int_equal(gj_counts_answered(NULL), 0);
    gj_counts_free(NULL);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(more_threads_than_numbers_lose_nothing),
        TEST(the_numbers_of_ended_threads_are_used_again),
        TEST(parts_of_two_fops_are_apart),
        TEST(without_counts_there_is_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
