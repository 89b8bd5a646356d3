/* Fops that fail in Java, with options that let them bypass the translator. */
#include "graph.h"

#include "check.h"
#include "turns.h"

extern xlator_api_t xlator_api;

static gj_policy_t *
policy(void)
{
    return &((gj_instance_t *)ours->private)->policy;
}

static int
begin(void **state)
{
    *policy() = (gj_policy_t){.passes_on = 1, .window = 60, .began = gj_now_seconds()};
    ours->pass_through = _gf_false;
    return graph_begin(state);
}

static int
end(void **state)
{
    *policy() = (gj_policy_t){0};
    ours->pass_through = _gf_false;
    return graph_end(state);
}

static int
keeps_and_winds_lookup(gj_call_t *call, int event)
{
    assert_int_equal(glujava_keep_args(call->id), 0);
    return winds_lookup_watched(call, event);
}

static int
keeps_and_forwards(gj_call_t *call, int event)
{
    (void)event;
    assert_int_equal(glujava_keep_args(call->id), 0);
    return GJ_VERDICT_FORWARD_WATCHED;
}

static void
assert_passed_on(uint64_t ino)
{
    assert_int_equal(answer.op_ret, 0);
    assert_int_equal(answer.ino, ino);
}

static void
assert_eio(void)
{
    assert_int_equal(answer.op_ret, -1);
    assert_int_equal(answer.op_errno, EIO);
}

static void
a_method_that_fails_lets_its_fop_pass(void **state)
{
    (void)state;
    int64_t failures = graph_failures();
    java_will_say(GJ_VERDICT_NONE);
    graph_stat("/some/file");
    assert_passed_on(100);
    assert_string_equal(children[0].path, "/some/file");
    assert_int_equal(graph_failures(), failures + 1);
    assert_non_null(strstr(world_log(), "Java gave no answer"));
    assert_non_null(strstr(world_log(), "passed on unchanged"));
}

static void
a_failing_callback_passes_the_reply_on(void **state)
{
    (void)state;
    java_will_say(GJ_VERDICT_FORWARD_WATCHED);
    java_will_say(GJ_VERDICT_BROKEN);
    graph_stat("/some/file");
    assert_passed_on(100);
    assert_int_equal(children[0].winds, 1);
}

static void
after_another_fop_the_own_one_passes_if_its_arguments_were_kept(void **state)
{
    (void)state;
    java_will_do(keeps_and_winds_lookup);
    java_will_say(GJ_VERDICT_BROKEN);
    graph_stat("/some/file");
    assert_passed_on(100);
    assert_int_equal(children[0].fop, GJ_STAT);
    assert_string_equal(children[0].path, "/some/file");
}

static void
after_another_fop_it_fails_if_they_were_not(void **state)
{
    (void)state;
    java_will_do(winds_lookup_watched);
    java_will_say(GJ_VERDICT_BROKEN);
    graph_stat("/some/file");
    assert_eio();
}

static void
a_finished_change_is_not_repeated(void **state)
{
    (void)state;
    java_will_do(keeps_and_forwards);
    java_will_do(winds_lookup_watched);
    java_will_say(GJ_VERDICT_BROKEN);
    graph_stat("/some/file");
    assert_eio();
    assert_int_equal(children[0].winds + children[1].winds, 2);
}

static void
by_default_a_fop_that_fails_in_java_fails(void **state)
{
    (void)state;
    policy()->passes_on = 0;
    java_will_say(GJ_VERDICT_NONE);
    graph_stat("/some/file");
    assert_eio();
    assert_int_equal(children[0].winds, 0);
}

static void
java_fails(void)
{
    java_will_say(GJ_VERDICT_NONE);
    graph_stat("/some/file");
}

/* A fop that fails before the one with which the test ends. */
static void
java_fails_before(void)
{
    java_fails();
    assert_int_equal(graph_end(NULL), 0);
    assert_int_equal(graph_begin(NULL), 0);
}

static void
too_many_failures_take_the_translator_out_until_it_is_configured_again(void **state)
{
    (void)state;
    volume_opt_list_t described = {.given_opt = xlator_api.options};
    dict_t *good = dict_new(), *bad = dict_new();
    assert_int_equal(dict_set_str(good, "max-failures", "5"), 0);
    assert_int_equal(dict_set_str(good, "on-failure", "pass-through"), 0);
    assert_int_equal(dict_set_str(bad, "max-failures", "many"), 0);
    INIT_LIST_HEAD(&described.list);
    list_add_tail(&described.list, &ours->volume_options);

    policy()->max_failures = 3;
    java_fails_before();
    java_fails_before();
    assert_false(ours->pass_through);
    graph_keeps_frames();
    java_fails();
    assert_true(ours->pass_through);
    const char *said = strstr(world_log(), "the translator has failed 3 times within 60 s");
    assert_non_null(said);
    assert_null(strstr(said + 1, "the translator has failed"));

    assert_int_equal(xlator_api.reconfigure(ours, good), 0);
    assert_false(ours->pass_through);
    assert_int_equal(policy()->max_failures, 5);
    assert_int_equal(policy()->count, 0);
    assert_true(policy()->passes_on);

    assert_int_equal(xlator_api.reconfigure(ours, bad), -1);
    assert_int_equal(policy()->max_failures, 5);
    list_del_init(&described.list);
    dict_unref(good);
    dict_unref(bad);
}

static void
failures_long_ago_do_not_count(void **state)
{
    (void)state;
    policy()->max_failures = 2;
    java_fails_before();
    policy()->began -= 60;
    java_fails_before();
    assert_false(ours->pass_through);
    java_fails();
    assert_true(ours->pass_through);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_method_that_fails_lets_its_fop_pass),
        TEST(a_failing_callback_passes_the_reply_on),
        TEST(after_another_fop_the_own_one_passes_if_its_arguments_were_kept),
        TEST(after_another_fop_it_fails_if_they_were_not),
        TEST(a_finished_change_is_not_repeated),
        TEST(by_default_a_fop_that_fails_in_java_fails),
        TEST(too_many_failures_take_the_translator_out_until_it_is_configured_again),
        TEST(failures_long_ago_do_not_count),
    };
    return RUN(tests, graph_start);
}
