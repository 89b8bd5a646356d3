/* The table of a translator's options in GlusterFS: when it is made, and when it is freed. */
#include "declaring_volume.h"
#include "lifecycle/lifecycle.h"
#include "scripted_java.h"
#include "world.h"

#include <math.h>
#include <sanitizer/lsan_interface.h>

static int
begin(void **state)
{
    (void)state;
    declaring_volume_begin(declares_ttl_and_limit);
    return 0;
}

static void
assert_nothing_is_left(void)
{
    assert_true(list_empty(&volume->volume_options));
    assert_null(volume->private);
}

static void
a_constructor_that_fails_leaves_no_table(void **state)
{
    (void)state;
    java_creates = fails_with_reason;
    assert_int_equal(gj_lifecycle_create(volume, &world_options, &volume_failure), -1);
    assert_string_equal(volume_failure.message, "it is broken");
    assert_nothing_is_left();
}

static void
a_jar_that_cannot_be_loaded_leaves_no_table(void **state)
{
    (void)state;
    java_loads = fails_with_reason;
    assert_int_equal(gj_lifecycle_create(volume, &world_options, &volume_failure), -1);
    assert_string_equal(volume_failure.message, "it is broken");
    assert_nothing_is_left();
}

/* As in a process that frees graphs without calling fini of their xlators: the table must outlive the xlator's list. */
static void
an_xlator_may_be_freed_while_its_table_is_listed(void **state)
{
    (void)state;
    __lsan_disable(); /* the instance is lost with its xlator */
    assert_int_equal(gj_lifecycle_create(volume, &world_options, &volume_failure), 0);
    volume_opt_list_t *listed = list_entry(volume->volume_options.next, volume_opt_list_t, list);
    list_del_init(&listed->list);
    GF_FREE(listed);
    __lsan_enable();
    assert_true(list_empty(&volume->volume_options));
}

static void
an_instance_with_frames_in_flight_is_in_no_list(void **state)
{
    (void)state;
    assert_int_equal(gj_lifecycle_create(volume, &world_options, &volume_failure), 0);
    gj_instance_t *instance = volume->private;
    instance->fops[GJ_STAT].counts = gj_counts_make();
    instance->fops[GJ_STAT].counts->shared.entries = 1;
    gj_lifecycle_destroy(volume);
    assert_true(list_empty(&volume->volume_options));
    instance->fops[GJ_STAT].counts->shared.answered = 1;
    gj_lifecycle_destroy(volume);
    assert_nothing_is_left();
}

static void
without_options_there_is_no_table(void **state)
{
    (void)state;
    java_loads = NULL;
    assert_int_equal(gj_lifecycle_create(volume, &world_options, &volume_failure), 0);
    assert_true(list_empty(&volume->volume_options));
    gj_lifecycle_destroy(volume);
}

static int
declares_too_late(int id)
{
    glujava_option(id, "late", "any", NAN, NAN, "\0\0\0");
    return 0;
}

static void
options_added_after_publication_are_left_out(void **state)
{
    (void)state;
    java_creates = declares_too_late;
    assert_int_equal(gj_lifecycle_create(volume, &world_options, &volume_failure), 0);
    assert_null(xlator_volume_option_get(volume, "late"));
    gj_lifecycle_destroy(volume);
    glujava_option(12345, "foreign", "any", NAN, NAN, "\0\0\0");
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, begin)
    const struct CMUnitTest tests[] = {
        TEST(a_constructor_that_fails_leaves_no_table),
        TEST(a_jar_that_cannot_be_loaded_leaves_no_table),
        TEST(an_xlator_may_be_freed_while_its_table_is_listed),
        TEST(an_instance_with_frames_in_flight_is_in_no_list),
        TEST(without_options_there_is_no_table),
        TEST(options_added_after_publication_are_left_out),
    };
    return RUN(tests, declaring_volume_start);
}
