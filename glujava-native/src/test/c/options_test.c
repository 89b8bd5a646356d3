/* The translator's options in GlusterFS's own table. */
#include "declaring_volume.h"
#include "lifecycle/lifecycle.h"
#include "scripted_java.h"
#include "world.h"

#include <math.h>

static int
declares(int id)
{
    declares_ttl_and_limit(id);
    glujava_option(id, "least", "int", 0, NAN, "\0\0\0");
    glujava_option(id, "room", "size", 1024, NAN, "\0\0\0");
    glujava_option(id, "ratio", "double", NAN, 0.5, "\0\0\0");
    glujava_option(id, "share", "percent", NAN, NAN, "\0\0\0");
    glujava_option(id, "part", "percent-or-size", NAN, NAN, "\0\0\0");
    glujava_option(id, "quick", "bool", NAN, NAN, "\0\0\0");
    glujava_option(id, "colour,color,colouring,tint", "str", NAN, NAN, "\0red,blue\0\0");
    glujava_option(id, "folder", "path", NAN, NAN, "\0\0\0");
    glujava_option(id, "main", "xlator", NAN, NAN, "\0\0\0");
    glujava_option(id, "odd", "nothing that C knows", NAN, NAN, "\0\0\0");
    return 0;
}

static int
begin(void **state)
{
    (void)state;
    declaring_volume_begin(declares);
    return 0;
}

static void
give(const char *key, char *value)
{
    assert_int_equal(dict_set_str(volume->options, (char *)key, value), 0);
}

static void
assert_nothing_is_left(void)
{
    assert_true(list_empty(&volume->volume_options));
    assert_null(volume->private);
}

static void
assert_refused(const char *key, char *value)
{
    give(key, value);
    assert_int_equal(gj_lifecycle_create(volume, &world_options, &volume_failure), -1);
    assert_non_null(strstr(volume_failure.message, key));
    assert_non_null(strstr(volume_failure.message, value));
    assert_non_null(strstr(volume_failure.hint, "./glujava options"));
    assert_int_equal(java_destroyed, 1);
    assert_nothing_is_left();
}

static void
glusterfs_finds_them_with_all_that_was_declared(void **state)
{
    (void)state;
    assert_int_equal(gj_lifecycle_create(volume, &world_options, &volume_failure), 0);
    volume_option_t *ttl = xlator_volume_option_get(volume, "ttl");
    assert_ptr_equal(xlator_volume_option_get(volume, "timeout"), ttl);
    assert_string_equal(ttl->default_value, "60s");
    assert_string_equal(ttl->description, "How long.");
    assert_int_equal(ttl->type, GF_OPTION_TYPE_ANY);
    volume_option_t *limit = xlator_volume_option_get(volume, "limit");
    assert_int_equal(limit->type, GF_OPTION_TYPE_INT);
    assert_int_equal(limit->min, 1);
    assert_int_equal(limit->max, 100);
    volume_option_t *colour = xlator_volume_option_get(volume, "tint");
    assert_string_equal(colour->key[0], "colour");
    assert_string_equal(colour->value[1], "blue");
    assert_null(colour->value[2]);
    assert_null(colour->default_value);
    assert_int_equal(xlator_volume_option_get(volume, "odd")->type, GF_OPTION_TYPE_ANY);
    assert_null(xlator_volume_option_get(volume, "tin"));
    gj_lifecycle_destroy(volume);
    assert_nothing_is_left();
}

static void
good_values_pass_and_aliases_are_renamed(void **state)
{
    (void)state;
    static char *const good[][2] = {
        {"timeout", "soon"}, {"limit", "0x10"}, {"least", "99999999999"}, {"room", "1.5GB"},
        {"ratio", "-3"},     {"share", "10%"},  {"part", "64KB"},         {"quick", "enable"},
        {"color", "red"},    {"folder", "/a"},  {"main", "child"},        {"odd", "x"},
    };
    for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
        give(good[i][0], good[i][1]);
    assert_int_equal(gj_lifecycle_create(volume, &world_options, &volume_failure), 0);
    assert_null(dict_get(volume->options, "timeout"));
    assert_null(dict_get(volume->options, "color"));
    char out[1024];
    int size = glujava_describe(((gj_instance_t *)volume->private)->id, out, sizeof(out));
    assert_non_null(memmem(out, size, "\0ttl\0soon\0", 10));
    assert_non_null(memmem(out, size, "\0colour\0red\0", 12));
    gj_lifecycle_destroy(volume);
}

#define REFUSES(test, key, value)                                                                                      \
    static void test(void **state)                                                                                     \
    {                                                                                                                  \
        (void)state;                                                                                                   \
        assert_refused(key, value);                                                                                    \
    }

REFUSES(an_int_above_its_range, "limit", "101")
REFUSES(an_int_that_is_none, "limit", "08")
REFUSES(an_int_below_the_only_bound, "least", "-1")
REFUSES(a_size_below_the_only_bound, "room", "1023")
REFUSES(a_double_above_the_only_bound, "ratio", "0.51")
REFUSES(a_percentage_above_all, "share", "101")
REFUSES(a_part_that_is_neither, "part", "much")
REFUSES(a_boolean_that_is_none, "quick", "perhaps")
REFUSES(a_text_that_is_not_allowed, "colour", "green")
REFUSES(a_path_that_is_not_whole, "folder", "a/b")
REFUSES(a_volume_that_is_not_there, "main", "nobody")

static void
a_number_without_end_is_named_and_shortened(void **state)
{
    (void)state;
    static char number[1 << 20];
    memset(number, '9', sizeof(number) - 1);
    give("limit", number);
    assert_int_equal(gj_lifecycle_create(volume, &world_options, &volume_failure), -1);
    assert_string_equal(
        volume_failure.message,
        "option 'limit' has a value of 1048575 characters, '9999999999999999999999999999999999999999...', "
        "which is too long");
    assert_nothing_is_left();
}

static void
blanks_and_signs_are_as_glusterfs_has_them(void **state)
{
    (void)state;
    give("limit", " \t+5");
    assert_int_equal(gj_lifecycle_create(volume, &world_options, &volume_failure), 0);
    gj_lifecycle_destroy(volume);
    give("limit", "\xd9\xa5"); /* an Arabic-Indic digit */
    assert_int_equal(gj_lifecycle_create(volume, &world_options, &volume_failure), -1);
    assert_non_null(strstr(volume_failure.message, "limit"));
}

static int leaves_out;

static int
looks(int id)
{
    leaves_out = glujava_leaves_out_unknown(id);
    return 0;
}

static int
leaves_out_unknown(void)
{
    java_creates = looks;
    assert_int_equal(gj_lifecycle_create(volume, &world_options, &volume_failure), 0);
    gj_lifecycle_destroy(volume);
    return leaves_out;
}

static void
unknown_options_are_left_out_in_a_brick(void **state)
{
    (void)state;
    assert_false(leaves_out_unknown());
    xlator_t *server = world_xlator("server", NULL), *between = world_xlator("between", NULL);
    xlator_list_t above_us = {.xlator = between}, above_it = {.xlator = server};
    volume->parents = &above_us;
    between->parents = &above_it;
    assert_false(leaves_out_unknown());
    free(server->type);
    server->type = strdup("protocol/server");
    assert_true(leaves_out_unknown());
    give("unknown-options", "refuse");
    assert_false(leaves_out_unknown());
    volume->parents = NULL;
    between->parents = NULL;
}

static void
unknown_options_are_left_out_on_demand_and_in_a_brick_of_a_shared_process(void **state)
{
    (void)state;
    volume->ctx->cmd_args.brick_name = "/a/brick";
    assert_true(leaves_out_unknown());
    volume->ctx->cmd_args.brick_name = NULL;
    give("unknown-options", "ignore");
    assert_true(leaves_out_unknown());
    assert_int_equal(glujava_leaves_out_unknown(12345), 0);
}

static void
an_option_and_its_alias_are_refused(void **state)
{
    (void)state;
    give("timeout", "1s");
    give("ttl", "2s");
    assert_int_equal(gj_lifecycle_create(volume, &world_options, &volume_failure), -1);
    assert_string_equal(volume_failure.message, "option 'ttl' is given twice: 'ttl' and 'timeout' are one option");
    assert_nothing_is_left();
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, begin)
    const struct CMUnitTest tests[] = {
        TEST(glusterfs_finds_them_with_all_that_was_declared),
        TEST(good_values_pass_and_aliases_are_renamed),
        TEST(an_int_above_its_range),
        TEST(an_int_that_is_none),
        TEST(an_int_below_the_only_bound),
        TEST(a_size_below_the_only_bound),
        TEST(a_double_above_the_only_bound),
        TEST(a_percentage_above_all),
        TEST(a_part_that_is_neither),
        TEST(a_boolean_that_is_none),
        TEST(a_text_that_is_not_allowed),
        TEST(a_path_that_is_not_whole),
        TEST(a_volume_that_is_not_there),
        TEST(a_number_without_end_is_named_and_shortened),
        TEST(blanks_and_signs_are_as_glusterfs_has_them),
        TEST(unknown_options_are_left_out_in_a_brick),
        TEST(unknown_options_are_left_out_on_demand_and_in_a_brick_of_a_shared_process),
        TEST(an_option_and_its_alias_are_refused),
    };
    return RUN(tests, declaring_volume_start);
}
