/* Options that are changed while an instance runs: all of them, or none. */
#include "lifecycle/lifecycle.h"
#include "scripted_java.h"
#include "world.h"

#include "allocation.h"

#include <math.h>
#include <sanitizer/asan_interface.h>
#include <sanitizer/lsan_interface.h>
#include <semaphore.h>

extern xlator_api_t xlator_api;

static gj_failure_t failure;
static xlator_t *child, *ours;
static gj_instance_t *instance;
static volume_opt_list_t static_options;
static dict_t *wanted;
static int told;
static char seen[1024];
static int seen_size;

static int
start(void **state)
{
    int result = world_start(state);
    child = world_xlator("child", NULL);
    return result;
}

static int
declares(int id)
{
    glujava_option(id, "ttl,timeout", "any", NAN, NAN,
                   "\0\0"
                   "60s\0");
    glujava_option(id, "limit", "int", 1, 100,
                   "\0\0"
                   "10\0");
    return 0;
}

static int
takes(int id)
{
    told++;
    seen_size = glujava_describe(id, seen, sizeof(seen));
    return glujava_take_change(id) ? 0 : -1;
}

static int
begin(void **state)
{
    (void)state;
    java_starts_anew();
    java_hooks(NULL, 0);
    java_loads = declares;
    java_changes = takes;
    java_destroyed = told = 0;
    failure = (gj_failure_t){{0}, {0}, {0}};
    ours = world_xlator("ours", NULL);
    world_add_child(ours, child);
    static_options.given_opt = xlator_api.options;
    INIT_LIST_HEAD(&static_options.list);
    list_add_tail(&static_options.list, &ours->volume_options);
    wanted = dict_new();
    assert_int_equal(gj_lifecycle_create(ours, &world_options, &failure), 0);
    instance = ours->private;
    world_forget_log();
    return 0;
}

static int
end(void **state)
{
    (void)state;
    xlator_api.fini(ours);
    list_del_init(&static_options.list);
    dict_unref(wanted);
    return 0;
}

static void
want(const char *key, char *value)
{
    assert_int_equal(dict_set_str(wanted, (char *)key, value), 0);
}

static int
reconfigure(void)
{
    xlator_t *old_this = THIS;
    THIS = ours; /* as GlusterFS does */
    int result = xlator_api.reconfigure(ours, wanted);
    THIS = old_this;
    return result;
}

static int
java_saw(const char *text, int size)
{
    return memmem(seen, seen_size, text, size) != NULL;
}

static void
java_gets_notice_the_new_options_by_their_own_keys(void **state)
{
    (void)state;
    want("timeout", "5s");
    want("max-failures", "7");
    want("start-timeout", "3");
    assert_int_equal(reconfigure(), 0);
    assert_int_equal(told, 1);
    assert_true(java_saw("\0ttl\0005s\0", 8));
    assert_int_equal(instance->policy.max_failures, 7);
    assert_int_equal(instance->timeout, 3);
    /* GlusterFS's own options have not changed. */
    assert_non_null(dict_get(wanted, "timeout"));
    assert_null(dict_get(wanted, "ttl"));
    assert_non_null(strstr(world_log(), "options are set again"));

    seen_size = glujava_describe(instance->id, seen, sizeof(seen));
    assert_false(java_saw("\0ttl\0005s\0", 8));
}

static void
assert_nothing_has_changed(const char *why)
{
    assert_int_equal(instance->policy.max_failures, 0);
    assert_int_equal(instance->timeout, 10);
    assert_null(instance->change.wanted);
    assert_non_null(strstr(world_log(), "the new options are refused, and the old ones stay: "));
    assert_non_null(strstr(world_log(), why));
}

static void
a_bad_value_of_the_translators_changes_nothing(void **state)
{
    (void)state;
    want("limit", "101");
    want("max-failures", "7");
    assert_int_equal(reconfigure(), -1);
    assert_int_equal(told, 0);
    assert_nothing_has_changed("'101' in 'option limit 101' is out of range [1 - 100]");
}

static void
a_bad_value_of_glujavas_own_changes_nothing(void **state)
{
    (void)state;
    want("ttl", "5s");
    want("max-failures", "7");
    want("frame-timeout", "0");
    assert_int_equal(reconfigure(), -1);
    assert_int_equal(told, 0);
    assert_nothing_has_changed("frame-timeout");
}

static int
refuses(int id)
{
    glujava_failed(id, "too little", "at its place", "give it more");
    return -1;
}

static void
java_refuses(void **state)
{
    (void)state;
    java_changes = refuses;
    want("max-failures", "7");
    assert_int_equal(reconfigure(), -1);
    assert_nothing_has_changed("too little (at its place). Hint: give it more");

    java_changes = takes;
    assert_int_equal(reconfigure(), 0);
    assert_int_equal(instance->policy.max_failures, 7);
}

static int
fails_in_silence(int id)
{
    (void)id;
    return -1;
}

static void
java_refuses_without_a_reason(void **state)
{
    (void)state;
    java_changes = refuses;
    assert_int_equal(reconfigure(), -1);
    java_changes = fails_in_silence;
    world_forget_log();
    assert_int_equal(reconfigure(), -1);
    assert_nothing_has_changed("Java could not apply the options and gave no reason");
}

static void
without_a_thread_nothing_changes(void **state)
{
    (void)state;
    want("max-failures", "7");
    no_threads = 1;
    assert_int_equal(reconfigure(), -1);
    no_threads = 0;
    assert_nothing_has_changed("no thread could be started to change options");
    assert_int_equal(reconfigure(), 0);
}

static sem_t may_go_on, has_gone_on;
static int late_id, taken_late;

static int
is_slow(int id)
{
    late_id = id;
    sem_wait(&may_go_on);
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
    sem_init(&may_go_on, 0, 0);
    instance->timeout = 1;
    java_changes = is_slow;
    want("max-failures", "7");
    assert_int_equal(reconfigure(), -1);
    assert_int_equal(instance->policy.max_failures, 0);
    assert_non_null(strstr(world_log(), "the translator's @Reconfigure method did not return within 1 s"));

    assert_int_equal(reconfigure(), -1);
    assert_non_null(strstr(world_log(), "the change before this one has not ended yet"));

    sem_post(&may_go_on);
    assert_true(world_await(is_over, NULL));
    assert_false(taken_late);
    assert_int_equal(instance->policy.max_failures, 0);
    java_changes = takes;
    assert_int_equal(reconfigure(), 0);
    assert_int_equal(instance->policy.max_failures, 7);
}

/* GlusterFS frees the xlator while the author's method still runs. */
static void
the_instance_ends_while_java_is_slow(void **state)
{
    (void)state;
    sem_init(&may_go_on, 0, 0);
    instance->timeout = 1;
    java_changes = is_slow;
    taken_late = -1;
    assert_int_equal(reconfigure(), -1);
    __lsan_disable(); /* it is lost with the requested options, on purpose */
    gj_lifecycle_destroy(ours);
    __lsan_enable();
    assert_null(gj_instance_find(late_id));
    ASAN_POISON_MEMORY_REGION(ours, sizeof(*ours));
    sem_post(&may_go_on);
    assert_true(world_await(is_over, NULL));
    assert_int_equal(taken_late, 0);
    ASAN_UNPOISON_MEMORY_REGION(ours, sizeof(*ours));
    gj_lifecycle_destroy(ours);
    assert_null(ours->private);
}

static int
takes_and_is_slow_then(int id)
{
    int taken = glujava_take_change(id);
    sem_wait(&may_go_on);
    sem_post(&has_gone_on);
    return taken ? 0 : -1;
}

static void
options_that_java_applied_in_time_count(void **state)
{
    (void)state;
    sem_init(&may_go_on, 0, 0);
    sem_init(&has_gone_on, 0, 0);
    instance->timeout = 1;
    java_changes = takes_and_is_slow_then;
    want("max-failures", "7");
    assert_int_equal(reconfigure(), 0);
    assert_int_equal(instance->policy.max_failures, 7);
    sem_post(&may_go_on);
    sem_wait(&has_gone_on);
    assert_true(world_await(is_over, NULL));
}

static void
the_kill_switch_works_whatever_else_is_wrong(void **state)
{
    (void)state;
    java_changes = refuses;
    want("pass-through", "on");
    want("limit", "many");
    assert_int_equal(reconfigure(), -1);
    assert_true(ours->pass_through);

    want("limit", "5");
    assert_int_equal(reconfigure(), -1);
    assert_true(ours->pass_through);

    java_changes = takes;
    want("pass-through", "off");
    assert_int_equal(reconfigure(), 0);
    assert_false(ours->pass_through);
}

static void
times_are_noted_or_not(void **state)
{
    (void)state;
    assert_int_equal(reconfigure(), 0);
    assert_true(instance->is_timed);
    want("latency", "off");
    assert_int_equal(reconfigure(), 0);
    assert_false(instance->is_timed);
    want("latency", "at times");
    assert_int_equal(reconfigure(), -1);
    assert_false(instance->is_timed);
}

static void
the_time_at_the_end_of_the_process_can_be_changed(void **state)
{
    (void)state;
    want("end-timeout", "60");
    assert_int_equal(reconfigure(), 0);
    assert_int_equal(instance->end_timeout, 60);
    want("end-timeout", "61");
    assert_int_equal(reconfigure(), -1);
    assert_int_equal(instance->end_timeout, 60);
}

static void
it_can_be_changed_when_a_method_is_stuck(void **state)
{
    (void)state;
    assert_int_equal(instance->stuck_after, 10);
    want("stuck-after", "3");
    assert_int_equal(reconfigure(), 0);
    assert_int_equal(instance->stuck_after, 3);
    want("stuck-after", "-1");
    assert_int_equal(reconfigure(), -1);
    assert_int_equal(instance->stuck_after, 3);
}

static void
own_options_have_their_defaults_until_they_are_given(void **state)
{
    (void)state;
    gj_own_options_t options;
    assert_int_equal(gj_own_options_read(&options, ours, NULL), 0);
    assert_int_equal(options.start_timeout, GJ_DEFAULT_START_TIMEOUT);
    assert_int_equal(options.failure_window, GJ_DEFAULT_FAILURE_WINDOW);
    assert_int_equal(options.worker_threads, GJ_DEFAULT_WORKER_THREADS);
    assert_string_equal(options.on_failure, "error");
    assert_true(options.latency);
    assert_true(options.info);
    assert_false(options.pass_through);
    assert_null(options.jar);
    assert_null(options.unknown_options);

    want("jar", "/other.jar");
    want("on-failure", "pass-through");
    want("stuck-after", "7");
    want("info", "off");
    assert_int_equal(gj_own_options_read(&options, ours, wanted), 0);
    assert_string_equal(options.on_failure, "pass-through");
    assert_int_equal(options.stuck_after, 7);
    assert_false(options.info);
    assert_true(options.latency);
    assert_null(options.jar); /* which cannot change */

    want("info", "perhaps");
    assert_int_equal(gj_own_options_read(&options, ours, wanted), -1);
}

static void
a_change_that_is_refused_does_not_end_pass_through(void **state)
{
    (void)state;
    ours->pass_through = _gf_true; /* after too many failures */
    java_changes = refuses;
    want("pass-through", "off");
    assert_int_equal(reconfigure(), -1);
    assert_true(ours->pass_through);
}

static void
java_gets_notice_before_fops_come_again(void **state)
{
    (void)state;
    assert_int_equal(reconfigure(), 0);
    assert_false(java_returns);
    want("pass-through", "on");
    assert_int_equal(reconfigure(), 0);
    assert_false(java_returns);
    assert_int_equal(reconfigure(), 0);
    assert_false(java_returns);
    want("pass-through", "off");
    assert_int_equal(reconfigure(), 0);
    assert_true(java_returns);
    assert_int_equal(reconfigure(), 0);
    assert_false(java_returns);

    ours->pass_through = _gf_true; /* after too many failures */
    assert_int_equal(reconfigure(), 0);
    assert_true(java_returns);
}

static void
a_change_that_was_not_requested_cannot_be_applied(void **state)
{
    (void)state;
    assert_int_equal(glujava_take_change(instance->id), 0);
    assert_int_equal(glujava_take_change(12345), 0);
    assert_true(gj_change_is_over(&instance->change));
}

static void
an_xlator_whose_init_failed_is_not_changed(void **state)
{
    (void)state;
    ours->private = NULL;
    assert_int_equal(reconfigure(), -1);
    assert_int_equal(told, 0);
    ours->private = instance;
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(java_gets_notice_the_new_options_by_their_own_keys),
        TEST(a_bad_value_of_the_translators_changes_nothing),
        TEST(a_bad_value_of_glujavas_own_changes_nothing),
        TEST(java_refuses),
        TEST(java_refuses_without_a_reason),
        TEST(without_a_thread_nothing_changes),
        TEST(slow_java_is_given_up_and_must_end_before_the_next_change),
        TEST(the_instance_ends_while_java_is_slow),
        TEST(options_that_java_applied_in_time_count),
        TEST(the_kill_switch_works_whatever_else_is_wrong),
        TEST(times_are_noted_or_not),
        TEST(the_time_at_the_end_of_the_process_can_be_changed),
        TEST(it_can_be_changed_when_a_method_is_stuck),
        TEST(own_options_have_their_defaults_until_they_are_given),
        TEST(a_change_that_is_refused_does_not_end_pass_through),
        TEST(java_gets_notice_before_fops_come_again),
        TEST(a_change_that_was_not_requested_cannot_be_applied),
        TEST(an_xlator_whose_init_failed_is_not_changed),
    };
    return RUN(tests, start);
}
