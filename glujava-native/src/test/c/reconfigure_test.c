/* Options that are changed while an instance runs: all of them, or none. */
#include "lifecycle/lifecycle.h"
#include "running_volume.h"
#include "scripted_java.h"
#include "world.h"

#include "allocation.h"

static int
java_saw(const char *text, int size)
{
    return memmem(options_seen, options_seen_size, text, size) != NULL;
}

static void
java_gets_the_new_options_by_their_own_keys(void **state)
{
    (void)state;
    want("timeout", "5s");
    want("max-failures", "7");
    want("start-timeout", "3");
    assert_int_equal(reconfigure(), 0);
    assert_int_equal(options_applied, 1);
    assert_true(java_saw("\0ttl\0005s\0", 8));
    assert_int_equal(instance->policy.max_failures, 7);
    assert_int_equal(instance->timeout, 3);
    /* GlusterFS's own options have not changed. */
    assert_non_null(dict_get(wanted, "timeout"));
    assert_null(dict_get(wanted, "ttl"));
    assert_non_null(strstr(world_log(), "options are set again"));

    options_seen_size = glujava_describe(instance->id, options_seen, sizeof(options_seen));
    assert_false(java_saw("\0ttl\0005s\0", 8));
}

/* Otherwise Java would report that the option jar has changed. */
static void
a_type_of_an_installed_translator_keeps_its_jar(void **state)
{
    (void)state;
    static const char jar[] = "\0jar\0/check/translators/cache/current/cache.jar\0";
    char *type = volume->type;
    setenv("GLUJAVA_HOME", "/check", 1);
    volume->type = "glujava/cache";
    assert_int_equal(dict_set_str(volume->options, "jar", "/check/translators/cache/current/cache.jar"), 0);
    assert_int_equal(dict_set_str(volume->options, "translator", "cache"), 0);
    want("ttl", "5s");
    assert_int_equal(reconfigure(), 0);
    assert_true(java_saw(jar, sizeof(jar) - 1));
    volume->type = type;
    unsetenv("GLUJAVA_HOME");
}

static void
a_bad_value_of_the_translators_changes_nothing(void **state)
{
    (void)state;
    want("limit", "101");
    want("max-failures", "7");
    assert_int_equal(reconfigure(), -1);
    assert_int_equal(options_applied, 0);
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
    assert_int_equal(options_applied, 0);
    assert_nothing_has_changed("frame-timeout");
}

static void
java_refuses(void **state)
{
    (void)state;
    java_changes = fails_with_reason;
    want("max-failures", "7");
    assert_int_equal(reconfigure(), -1);
    assert_nothing_has_changed("it is broken (seen here). Hint: mend it");

    java_changes = applies;
    assert_int_equal(reconfigure(), 0);
    assert_int_equal(instance->policy.max_failures, 7);
}

static void
java_refuses_without_a_reason(void **state)
{
    (void)state;
    java_changes = fails_with_reason;
    assert_int_equal(reconfigure(), -1);
    java_changes = fails_without_reason;
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

static void
the_kill_switch_works_whatever_else_is_wrong(void **state)
{
    (void)state;
    java_changes = fails_with_reason;
    want("pass-through", "on");
    want("limit", "many");
    assert_int_equal(reconfigure(), -1);
    assert_true(volume->pass_through);

    want("limit", "5");
    assert_int_equal(reconfigure(), -1);
    assert_true(volume->pass_through);

    java_changes = applies;
    want("pass-through", "off");
    assert_int_equal(reconfigure(), 0);
    assert_false(volume->pass_through);
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
    assert_int_equal(gj_own_options_read(&options, volume, NULL), 0);
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
    want("java-home", "/other");
    want("on-failure", "pass-through");
    want("stuck-after", "7");
    want("info", "off");
    assert_int_equal(gj_own_options_read(&options, volume, wanted), 0);
    assert_string_equal(options.on_failure, "pass-through");
    assert_int_equal(options.stuck_after, 7);
    assert_false(options.info);
    assert_true(options.latency);
    assert_string_equal(options.jar, "/other.jar");
    assert_null(options.java_home); /* which cannot change */

    want("info", "perhaps");
    assert_int_equal(gj_own_options_read(&options, volume, wanted), -1);
}

static void
a_change_that_is_refused_does_not_end_pass_through(void **state)
{
    (void)state;
    volume->pass_through = _gf_true; /* after too many failures */
    java_changes = fails_with_reason;
    want("pass-through", "off");
    assert_int_equal(reconfigure(), -1);
    assert_true(volume->pass_through);
}

static void
java_is_notified_before_fops_return(void **state)
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

    volume->pass_through = _gf_true; /* after too many failures */
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
    volume->private = NULL;
    assert_int_equal(reconfigure(), -1);
    assert_int_equal(options_applied, 0);
    volume->private = instance;
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, running_volume_begin, running_volume_end)
    const struct CMUnitTest tests[] = {
        TEST(java_gets_the_new_options_by_their_own_keys),
        TEST(a_type_of_an_installed_translator_keeps_its_jar),
        TEST(a_bad_value_of_the_translators_changes_nothing),
        TEST(a_bad_value_of_glujavas_own_changes_nothing),
        TEST(java_refuses),
        TEST(java_refuses_without_a_reason),
        TEST(without_a_thread_nothing_changes),
        TEST(the_kill_switch_works_whatever_else_is_wrong),
        TEST(times_are_noted_or_not),
        TEST(the_time_at_the_end_of_the_process_can_be_changed),
        TEST(it_can_be_changed_when_a_method_is_stuck),
        TEST(own_options_have_their_defaults_until_they_are_given),
        TEST(a_change_that_is_refused_does_not_end_pass_through),
        TEST(java_is_notified_before_fops_return),
        TEST(a_change_that_was_not_requested_cannot_be_applied),
        TEST(an_xlator_whose_init_failed_is_not_changed),
    };
    return RUN(tests, declaring_volume_start);
}
