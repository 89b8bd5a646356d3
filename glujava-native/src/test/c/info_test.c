/* The virtual xattr glusterfs.glujava.info: which volume answers it, and its content. */
#include "lifecycle/lifecycle.h"
#include "monitor/info.h"
#include "monitor/info_text.h"
#include "scripted_java.h"
#include "world.h"

static xlator_t *above, *ours, *below;
static int answers, asked_below;
static int32_t answered_ret, answered_errno;
static char text[GJ_INFO_ROOM + 1];
static int text_size;

static int32_t
above_cbk(call_frame_t *frame, void *cookie, xlator_t *this, int32_t op_ret, int32_t op_errno, dict_t *dict,
          dict_t *xdata)
{
    (void)cookie;
    (void)this;
    (void)xdata;
    data_t *value = dict ? dict_get(dict, GJ_INFO_KEY) : NULL;
    answers++;
    answered_ret = op_ret;
    answered_errno = op_errno;
    text_size = value ? value->len : 0;
    if (value)
        memcpy(text, value->data, value->len);
    text[text_size] = '\0';
    STACK_DESTROY(frame->root);
    return 0;
}

static int32_t
below_getxattr(call_frame_t *frame, xlator_t *this, loc_t *loc, const char *name, dict_t *xdata)
{
    (void)this;
    (void)loc;
    (void)name;
    (void)xdata;
    asked_below++;
    STACK_UNWIND_STRICT(getxattr, frame, -1, ENODATA, NULL, NULL);
    return 0;
}

static int32_t
below_fgetxattr(call_frame_t *frame, xlator_t *this, fd_t *fd, const char *name, dict_t *xdata)
{
    (void)this;
    (void)fd;
    (void)name;
    (void)xdata;
    asked_below++;
    STACK_UNWIND_STRICT(fgetxattr, frame, -1, ENODATA, NULL, NULL);
    return 0;
}

static uid_t user;

static void
ask(const char *name)
{
    loc_t loc = {.path = "/a/file", .name = "file"};
    call_frame_t *frame = world_frame(above);
    frame->root->uid = user;
    STACK_WIND(frame, above_cbk, ours, ours->fops->getxattr, &loc, name, NULL);
}

static void
ask_by_fd(const char *name)
{
    call_frame_t *frame = world_frame(above);
    STACK_WIND(frame, above_cbk, ours, ours->fops->fgetxattr, NULL, name, NULL);
}

/* A new instance that hooks these fops. */
static void
make_ours(const int *hooks, int count)
{
    static struct xlator_fops fops, fops_below = {.getxattr = below_getxattr, .fgetxattr = below_fgetxattr};
    gj_failure_t failure;
    fops.getxattr = default_getxattr;
    fops.fgetxattr = default_fgetxattr;
    ours = world_xlator("ours", &fops);
    below = world_xlator("below", &fops_below);
    world_add_child(ours, below);
    java_hooks(hooks, count);
    assert_int_equal(gj_lifecycle_create(ours, &world_options, &failure), 0);
}

static int
begin(void **state)
{
    static const int hooks[] = {GJ_STAT};
    (void)state;
    answers = asked_below = 0;
    user = 0;
    java_starts_anew();
    make_ours(hooks, 1);
    return 0;
}

static int
end(void **state)
{
    (void)state;
    gj_lifecycle_destroy(ours);
    assert_int_equal(answers, 1);
    assert_int_equal(java_turns_amiss(), 0);
    assert_int_equal(world_frames(), 0);
    return 0;
}

static void
a_volume_answers_without_java_and_without_its_child(void **state)
{
    (void)state;
    ask(GJ_INFO_KEY);
    assert_int_equal(answered_ret, 0);
    assert_int_equal(asked_below, 0);
    assert_int_equal(java_turns(), 0);
    assert_non_null(strstr(text, "{\"glujava\":\"" GJ_VERSION "\",\"glusterfs\":\""));
    assert_non_null(strstr(text, "\"instances\":[{\"volume\":\"ours\",\"state\":\"down\",\"translator\":\"check\","
                                 "\"class\":\"org.example.Check\",\"version\":\"1.0\",\"jar\":\"check.jar\""));
    assert_non_null(strstr(text, "\"fops\":{\"stat\":{\"entries\":0}},\"stuck\":[]}],\"left_out\":0} "));
}

static void
assert_only_names_and_counters(void)
{
    assert_int_equal(answered_ret, 0);
    assert_non_null(strstr(text, "{\"instances\":[{\"volume\":\"ours\",\"state\":\"down\",\"translator\":\"check\","
                                 "\"answered\":0,"));
    static const char *const kept[] = {"pid",   "jvm",     "java_home", "bridge",  "\"glujava\"",
                                       "class", "version", "jar",       GJ_VERSION};
    for (size_t i = 0; i < sizeof(kept) / sizeof(kept[0]); i++)
        assert_null(strstr(text, kept[i]));
}

static void
others_than_root_see_names_and_counters(void **state)
{
    (void)state;
    user = 1000;
    ask(GJ_INFO_KEY);
    assert_only_names_and_counters();
}

static void
no_user_gets_it_when_it_is_off(void **state)
{
    (void)state;
    gj_info_set(ours->private, _gf_false);
    ask(GJ_INFO_KEY);
    assert_int_equal(answered_ret, -1);
    assert_int_equal(answered_errno, ENODATA);
    assert_int_equal(asked_below, 0);
}

static void
an_fd_answers_too(void **state)
{
    (void)state;
    ask_by_fd(GJ_INFO_KEY);
    assert_int_equal(answered_ret, 0);
    assert_int_equal(text[0], '{');
    assert_int_equal(asked_below, 0);
}

static void
other_names_are_passed_on(void **state)
{
    (void)state;
    ask("glusterfs.glujava.infos");
    assert_int_equal(answered_errno, ENODATA);
    assert_int_equal(asked_below, 1);
}

static void
a_list_of_names_is_passed_on(void **state)
{
    (void)state;
    ask_by_fd(NULL);
    assert_int_equal(asked_below, 1);
}

static void
a_translator_that_hooks_getxattr_does_not_get_it(void **state)
{
    (void)state;
    static const int hooks[] = {GJ_GETXATTR};
    gj_lifecycle_destroy(ours);
    make_ours(hooks, 1);
    ask(GJ_INFO_KEY);
    assert_int_equal(java_turns(), 0);
    assert_int_equal(answered_ret, 0);
}

static void
it_answers_no_other_name(void **state)
{
    (void)state;
    static const int hooks[] = {GJ_GETXATTR};
    gj_lifecycle_destroy(ours);
    make_ours(hooks, 1);
    java_will_say(GJ_VERDICT_FORWARD);
    ask("user.other");
    assert_int_equal(java_turns(), 1);
    assert_int_equal(asked_below, 1);
}

static void
a_bypassed_volume_still_answers(void **state)
{
    (void)state;
    ours->pass_through = _gf_true;
    ask(GJ_INFO_KEY);
    assert_int_equal(asked_below, 0);
    assert_non_null(strstr(text, "\"state\":\"pass-through\""));
}

static void
other_names_of_a_bypassed_volume_go_to_the_child(void **state)
{
    (void)state;
    ours->pass_through = _gf_true;
    ask_by_fd("user.other");
    assert_int_equal(asked_below, 1);
    assert_int_equal(java_turns(), 0);
}

static void
states_are_shown(void **state)
{
    (void)state;
    gj_lifecycle_up(ours->private);
    ask(GJ_INFO_KEY);
    assert_non_null(strstr(text, "\"state\":\"up\""));
}

static void
its_size_stays_while_counters_grow(void **state)
{
    (void)state;
    gj_instance_t *instance = ours->private;
    size_t size = gj_info_write(text, 1);
    instance->failures = 1000000000000;
    assert_int_equal(gj_info_write(text, 1), size);
    assert_int_equal(text[size - 1], ' ');
    instance->failures = 0;
    ask(GJ_INFO_KEY);
    assert_int_equal(text_size, size);
}

static void
bytes_that_do_not_fit_are_counted(void **state)
{
    (void)state;
    enum { MORE = 60 };
    static xlator_t *more[MORE];
    gj_failure_t failure;
    char jar[1500];
    memset(jar, 'j', sizeof(jar) - 1);
    jar[sizeof(jar) - 1] = '\0';
    xlator_t *child = below;
    for (int i = 0; i < MORE; i++) {
        more[i] = calloc(1, sizeof(*more[i]));
        more[i]->name = "more";
        more[i]->fops = ours->fops;
        more[i]->cbks = ours->cbks;
        more[i]->options = ours->options;
        INIT_LIST_HEAD(&more[i]->volume_options);
        world_add_child(more[i], child);
        assert_int_equal(gj_lifecycle_create(more[i], &world_options, &failure), 0);
        gj_instance_t *instance = more[i]->private;
        glujava_identify(instance->id, "t", "c", "v", jar);
    }
    ask(GJ_INFO_KEY);
    assert_in_range(text_size, GJ_INFO_ROOM - sizeof(jar), GJ_INFO_ROOM);
    char *left_out = strstr(text, "],\"left_out\":");
    assert_non_null(left_out);
    assert_in_range(atoi(left_out + strlen("],\"left_out\":")), 15, 30);
    assert_int_equal(left_out[-1], '}');
    for (int i = 0; i < MORE; i++) {
        gj_lifecycle_destroy(more[i]);
        free(more[i]->children);
        free(more[i]);
    }
}

static void
java_gets_the_whole_report_if_there_is_room(void **state)
{
    (void)state;
    gj_instance_t *instance = ours->private;
    char number[32], part[8] = "part";
    int size = glujava_report(part, 4);
    assert_in_range(size, 100, GJ_INFO_ROOM);
    assert_string_equal(part, "part");
    assert_int_equal(glujava_report(text, size), size);
    text[size] = '\0';
    snprintf(number, sizeof(number), "\"number\":%u,", instance->id);
    assert_non_null(strstr(text, number));
    assert_non_null(strstr(text, "\"suspended\":0"));
    ask(GJ_INFO_KEY);
}

static int
start(void **state)
{
    if (world_start(state) != 0)
        return -1;
    above = world_xlator("above", NULL);
    THIS = above;
    return 0;
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(a_volume_answers_without_java_and_without_its_child),
        TEST(an_fd_answers_too),
        TEST(other_names_are_passed_on),
        TEST(a_list_of_names_is_passed_on),
        TEST(a_translator_that_hooks_getxattr_does_not_get_it),
        TEST(it_answers_no_other_name),
        TEST(a_bypassed_volume_still_answers),
        TEST(other_names_of_a_bypassed_volume_go_to_the_child),
        TEST(states_are_shown),
        TEST(its_size_stays_while_counters_grow),
        TEST(java_gets_the_whole_report_if_there_is_room),
        TEST(bytes_that_do_not_fit_are_counted),
        TEST(others_than_root_see_names_and_counters),
        TEST(no_user_gets_it_when_it_is_off),
    };
    return RUN(tests, start);
}
