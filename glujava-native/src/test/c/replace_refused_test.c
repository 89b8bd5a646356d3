/* New versions of a translator that do not start. */
#include "replacing.h"

#include "allocation.h"
#include "scripted_java.h"

static void
assert_nothing_has_changed(const gj_instance_t *old, uint64_t refused, const char *why)
{
    assert_ptr_equal(present(), old);
    assert_ptr_equal(ours->fops, old->own_fops);
    assert_int_equal(present()->versions->refused, refused + 1);
    assert_int_equal(gj_versions_count(present()->versions, GJ_STAGE_DRAINING), 0);
    assert_non_null(strstr(replace_failure.message, why));
    java_will_say(GJ_VERDICT_FORWARD);
    graph_stat("/some/file");
}

static int
is_broken(int id)
{
    glujava_failed(id, "it is broken", "seen here", "mend it");
    return -1;
}

static void
one_that_cannot_be_loaded_changes_nothing(void **state)
{
    (void)state;
    uint64_t refused = present()->versions->refused;
    gj_instance_t *old = present();
    java_loads = is_broken;
    assert_int_equal(replace(), -1);
    assert_nothing_has_changed(old, refused, "it is broken");
}

static void
one_that_cannot_be_constructed_changes_nothing(void **state)
{
    (void)state;
    uint64_t refused = present()->versions->refused;
    gj_instance_t *old = present();
    java_creates = is_broken;
    assert_int_equal(replace(), -1);
    assert_nothing_has_changed(old, refused, "it is broken");
}

static int takes_from, gets_endings;

static int
is_amiss(int id)
{
    takes_from = glujava_replaces(id);
    gets_endings = gj_versions_next(present()->versions, present()) == gj_instance_find(id);
    return is_broken(id);
}

static void
one_whose_hand_over_fails_changes_nothing(void **state)
{
    (void)state;
    uint64_t refused = present()->versions->refused;
    gj_instance_t *old = present();
    java_takes_over = is_amiss;
    assert_int_equal(replace(), -1);
    assert_int_equal(takes_from, old->id);
    assert_true(gets_endings);
    assert_null(gj_versions_next(present()->versions, present()));
    assert_nothing_has_changed(old, refused, "it is broken");
}

static void
without_a_thread_nothing_changes(void **state)
{
    (void)state;
    uint64_t refused = present()->versions->refused;
    gj_instance_t *old = present();
    no_threads = 1;
    assert_int_equal(replace(), -1);
    no_threads = 0;
    assert_nothing_has_changed(old, refused, "no thread could be started");
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, replacing_begin, graph_end)
    const struct CMUnitTest tests[] = {
        TEST(one_that_cannot_be_loaded_changes_nothing),
        TEST(one_that_cannot_be_constructed_changes_nothing),
        TEST(one_whose_hand_over_fails_changes_nothing),
        TEST(without_a_thread_nothing_changes),
    };
    return cmocka_run_group_tests(tests, replacing_start, replacing_end);
}
