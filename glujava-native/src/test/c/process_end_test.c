/*
 * The end of the process by exit(): which translators are called, on which threads, and for how long at most. Each test
 * runs in a process that ends, and then checks shared memory and the log.
 */
#include "allocation.h"
#include "event/process_end.h"
#include "events.h"
#include "jvm/jvm_hooks.h"
#include "lifecycle/lifecycle.h"
#include "scripted_java.h"
#include "thread/in_turn.h"
#include "world.h"

#include <sys/mman.h>
#include <sys/wait.h>

enum { EXIT_CODE = 3 };

/* Calls of Java in the process that ended. */
typedef struct {
    int count;
    int what, size, instance;
    int in_turn;
    int on_the_exiting_thread;
    int this_is_set;
} seen_t;

static seen_t *seen;
static pthread_t exiting;
static int answer, hangs;

static int
start(void **state)
{
    seen = mmap(NULL, sizeof(*seen), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return seen == MAP_FAILED ? -1 : world_start(state);
}

static int
begin(void **state)
{
    (void)state;
    java_starts_anew();
    memset(seen, 0, sizeof(*seen));
    answer = GJ_ANSWER_DONE;
    hangs = 0;
    world_forget_log();
    return 0;
}

static int
records_notice(int instance, int what, const char *bytes, int size)
{
    (void)bytes;
    seen->what = what;
    seen->size = size;
    seen->instance = instance;
    seen->in_turn = gj_in_turn();
    seen->on_the_exiting_thread = pthread_equal(exiting, pthread_self());
    seen->this_is_set = THIS->private && ((gj_instance_t *)THIS->private)->id == (uint32_t)instance;
    __atomic_fetch_add(&seen->count, 1, __ATOMIC_SEQ_CST);
    while (hangs)
        pause();
    return answer;
}

/* Functions that are registered before are called after: LeakSanitizer would report memory of hanging threads. */
static void
leave(void)
{
    _exit(EXIT_CODE);
}

static xlator_t *
made(const char *name, int32_t seconds, uint64_t events)
{
    static struct xlator_fops fops;
    gj_failure_t failure;
    java_listens(events, 0, 0);
    java_gets_notice = records_notice;
    xlator_t *xl = world_xlator(name, &fops);
    world_add_child(xl, world_xlator("child", NULL));
    if (gj_lifecycle_create(xl, &world_options, &failure) != 0)
        _exit(1);
    glujava_ends(((gj_instance_t *)xl->private)->id, "flush");
    gj_process_end_limit(xl->private, seconds);
    return xl;
}

static xlator_t *
in_use(const char *name, int32_t seconds)
{
    xlator_t *xl = made(name, seconds, 1ull << GJ_EVENT_PROCESS_END);
    gj_lifecycle_up(xl->private);
    gj_process_end_expect(xl->private);
    return xl;
}

static void
exit_here(void)
{
    exiting = pthread_self();
    exit(EXIT_CODE);
}

/* Runs the function in a process of its own, which it ends. Returns after how many milliseconds. */
static int
ends(void (*scene)(void))
{
    struct timespec before, after;
    int status = 0;
    clock_gettime(CLOCK_MONOTONIC, &before);
    pid_t child = fork();
    if (child == 0) {
        atexit(leave);
        scene();
        exit_here();
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    clock_gettime(CLOCK_MONOTONIC, &after);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), EXIT_CODE);
    return (after.tv_sec - before.tv_sec) * 1000 + (after.tv_nsec - before.tv_nsec) / 1000000;
}

static void
one(void)
{
    in_use("one", 5);
}

static void
a_translator_is_called_once_on_a_thread_of_its_own(void **state)
{
    (void)state;
    assert_true(ends(one) < 3000);
    assert_int_equal(seen->count, 1);
    assert_int_equal(seen->what, GJ_NOTICE_PROCESS_END);
    assert_int_equal(seen->size, 0);
    assert_true(seen->this_is_set);
    assert_false(seen->on_the_exiting_thread);
    assert_false(seen->in_turn); /* operations start at once */
    assert_string_equal(world_log(), "");
}

static void
three_that_hang(void)
{
    hangs = 1;
    in_use("one", 1);
    in_use("two", 2);
    in_use("three", 1);
}

static void
those_that_do_not_return_are_named_and_not_waited_for_one_after_another(void **state)
{
    (void)state;
    int took = ends(three_that_hang);
    assert_true(took >= 2000 && took < 3900);
    assert_int_equal(seen->count, 3);
    for (int i = 0; i < 3; i++) {
        static const char *const names[] = {"0-one", "0-two", "0-three"};
        char line[256];
        snprintf(line, sizeof(line),
                 "%s: translator check: its @Notify method flush did not return within 2 s of the end "
                 "of the process",
                 names[i]);
        assert_non_null(strstr(world_log(), line));
    }
}

static void
not_concerned(void)
{
    hangs = 1;
    in_use("no-time", 0);
    gj_lifecycle_down(in_use("down", 5)->private);
    gj_lifecycle_destroy(in_use("gone", 5));
    xlator_t *early = made("early", 5, UINT64_MAX);
    gj_process_end_expect(early->private);
}

static void
those_that_are_not_in_use_or_have_no_time_are_not_called(void **state)
{
    (void)state;
    assert_true(ends(not_concerned) < 3000);
    assert_int_equal(seen->count, 0);
}

static void
other_events_alone(void)
{
    xlator_t *xl = made("other", 5, ~(1ull << GJ_EVENT_PROCESS_END));
    no_threads = 1; /* the log has the first attempt */
    gj_lifecycle_up(xl->private);
    gj_process_end_expect(xl->private);
}

static void
without_one_that_takes_it_nothing_is_started(void **state)
{
    (void)state;
    ends(other_events_alone);
    assert_int_equal(seen->count, 0);
    assert_string_equal(world_log(), "");
}

static void
forks(void)
{
    int status;
    in_use("one", 5);
    pid_t child = fork();
    if (child == 0)
        exit_here();
    waitpid(child, &status, 0);
    if (seen->count != 0)
        _exit(1);
}

static void
a_forked_child_that_exits_calls_nothing(void **state)
{
    (void)state;
    assert_true(ends(forks) < 4000);
    assert_int_equal(seen->count, 1);
}

static void
without_a_watch(void)
{
    xlator_t *xl = made("one", 5, 1ull << GJ_EVENT_PROCESS_END);
    gj_lifecycle_up(xl->private);
    no_threads = 1;
    gj_process_end_expect(xl->private);
}

static void
without_a_thread_to_call_it(void)
{
    in_use("one", 5);
    no_threads = 1;
}

static void
without_threads_the_process_ends_at_once_with_a_log_line(void **state)
{
    (void)state;
    assert_true(ends(without_a_watch) < 3000);
    assert_int_equal(seen->count, 0);
    assert_non_null(strstr(world_log(), "the translator will not be called at the end of the process: no thread"));
    world_forget_log();

    assert_true(ends(without_a_thread_to_call_it) < 3000);
    assert_int_equal(seen->count, 0);
    assert_non_null(strstr(world_log(), "its @Notify method flush could not be called at the end of the process"));
}

static void
java_gives_no_answer(void)
{
    answer = GJ_ANSWER_NONE;
    in_use("one", 5);
}

static void
one_that_java_did_not_call_is_named(void **state)
{
    (void)state;
    assert_true(ends(java_gives_no_answer) < 3000);
    assert_non_null(strstr(world_log(), "its @Notify method flush could not be called at the end of the process"));
}

static void
exit_with_the_lock(const gj_instance_t *instance, void *unused)
{
    (void)instance;
    (void)unused;
    exit_here();
}

static void
exits_within_ours(void)
{
    in_use("one", 1);
    gj_instance_each(exit_with_the_lock, NULL);
}

/* As if a signal handler calls exit. */
static void
a_thread_that_exits_with_our_locks_held_is_not_kept(void **state)
{
    (void)state;
    int took = ends(exits_within_ours);
    assert_true(took >= 1000 && took < 4500);
}

static void
java_exits(void)
{
    in_use("one", 5);
    gj_jvm_exits(EXIT_CODE);
}

static void
when_java_ends_the_process_nothing_is_called(void **state)
{
    (void)state;
    assert_true(ends(java_exits) < 3000);
    assert_int_equal(seen->count, 0);
}

static void
limit_is_taken_away(void)
{
    hangs = 1;
    xlator_t *xl = in_use("one", 60);
    gj_process_end_limit(xl->private, 0);
}

static void
the_limit_that_counts_is_the_one_at_the_end(void **state)
{
    (void)state;
    assert_true(ends(limit_is_taken_away) < 3000);
    assert_int_equal(seen->count, 0);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, begin)
    const struct CMUnitTest tests[] = {
        TEST(a_translator_is_called_once_on_a_thread_of_its_own),
        TEST(those_that_do_not_return_are_named_and_not_waited_for_one_after_another),
        TEST(those_that_are_not_in_use_or_have_no_time_are_not_called),
        TEST(without_one_that_takes_it_nothing_is_started),
        TEST(a_forked_child_that_exits_calls_nothing),
        TEST(without_threads_the_process_ends_at_once_with_a_log_line),
        TEST(one_that_java_did_not_call_is_named),
        TEST(a_thread_that_exits_with_our_locks_held_is_not_kept),
        TEST(when_java_ends_the_process_nothing_is_called),
        TEST(the_limit_that_counts_is_the_one_at_the_end),
    };
    return RUN(tests, start);
}
