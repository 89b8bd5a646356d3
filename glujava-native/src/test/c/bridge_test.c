/* Functions that Java calls, with right and wrong arguments. */
#include "lifecycle/lifecycle.h"
#include "scripted_java.h"
#include "world.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

static xlator_t *ours;

static int32_t
id(void)
{
    return ((gj_instance_t *)ours->private)->id;
}

static int
start(void **state)
{
    static const int hooks[] = {GJ_STAT};
    static struct xlator_fops fops;
    gj_failure_t failure;
    if (world_start(state) != 0)
        return -1;
    ours = world_xlator("ours", &fops);
    world_add_child(ours, world_xlator("left", NULL));
    world_add_child(ours, world_xlator("right", NULL));
    assert_int_equal(dict_set_dynstr_with_alloc(ours->options, "ttl", "60s"), 0);
    assert_int_equal(dict_set_int32(ours->options, "number", 7), 0);
    java_hooks(hooks, 1);
    return gj_lifecycle_create(ours, &world_options, &failure);
}

static int
forget_log(void **state)
{
    (void)state;
    world_forget_log();
    return 0;
}

/* Returns the next text of a listing. */
static const char *
next(const char **at)
{
    const char *text = *at;
    *at += strlen(text) + 1;
    return text;
}

static void
a_volume_is_described(void **state)
{
    (void)state;
    char out[256];
    const char *at = out;
    int ttl = 0, number = 0;
    int32_t size = glujava_describe(id(), out, sizeof(out));
    assert_string_equal(next(&at), "ours");
    assert_string_equal(next(&at), "2");
    assert_string_equal(next(&at), "left");
    assert_string_equal(next(&at), "right");
    assert_string_equal(next(&at), "0");
    while (at < out + size) {
        const char *key = next(&at), *value = next(&at);
        ttl += strcmp(key, "ttl") == 0 && strcmp(value, "60s") == 0;
        number += strcmp(key, "number") == 0 && strcmp(value, "7") == 0;
    }
    assert_ptr_equal(at, out + size);
    assert_int_equal(ttl + number, 2);
}

static void
a_description_that_does_not_fit_has_its_length(void **state)
{
    (void)state;
    char out[256];
    int32_t size = glujava_describe(id(), out, sizeof(out));
    for (int32_t room = 0; room < size; room++) {
        char *small = malloc(room); /* of exactly that size, so that AddressSanitizer finds a byte too many */
        assert_int_equal(glujava_describe(id(), small, room), size);
        free(small);
    }
    char *fitting = malloc(size);
    assert_int_equal(glujava_describe(id(), fitting, size), size);
    assert_memory_equal(fitting, out, size);
    free(fitting);
}

/* For the graph's volumes, from the top: which of them have the type. */
static void
options_of_other_volumes_in_the_graph_are_returned(void **state)
{
    (void)state;
    char out[64] = "";
    xlator_t *bottom = ours;
    while (bottom->next)
        bottom = bottom->next;
    xlator_t trash = {.type = "features/trash", .options = dict_new(), .prev = bottom};
    xlator_t other = {.type = "features/trashes", .options = dict_new(), .prev = &trash};
    xlator_t second = {.type = "features/trash", .options = dict_new(), .prev = &other};
    xlator_t without = {.type = "features/trash", .options = dict_new(), .prev = &second};
    bottom->next = &trash;
    trash.next = &other;
    other.next = &second;
    second.next = &without;
    assert_int_equal(dict_set_str(trash.options, "trash-dir", "one"), 0);
    assert_int_equal(dict_set_str(other.options, "trash-dir", "wrong"), 0);
    assert_int_equal(dict_set_str(second.options, "trash-dir", ""), 0);
    for (int room = 0; room <= 5; room++) {
        char *small = malloc(room);
        assert_int_equal(glujava_graph_options(id(), "features/trash", "trash-dir", small, room), 5);
        free(small);
    }
    assert_int_equal(glujava_graph_options(id(), "features/trash", "trash-dir", out, sizeof(out)), 5);
    assert_memory_equal(out, "one\0\0", 5);
    assert_int_equal(glujava_graph_options(id(), "features/trash", "trash", out, sizeof(out)), 0);
    assert_int_equal(glujava_graph_options(id(), "features/none", "trash-dir", out, sizeof(out)), 0);
    bottom->next = NULL;
    for (xlator_t *each = &trash; each; each = each->next)
        dict_unref(each->options);
}

static void
the_mounted_folder_is_returned(void **state)
{
    (void)state;
    char out[16] = "";
    assert_int_equal(glujava_mounted_folder(id(), out, sizeof(out)), 0);
    ours->ctx->cmd_args.subdir_mount = "/tenant";
    assert_int_equal(glujava_mounted_folder(id(), out, 3), 7);
    assert_int_equal(glujava_mounted_folder(id(), out, sizeof(out)), 7);
    assert_string_equal(out, "/tenant");
    ours->ctx->cmd_args.subdir_mount = NULL;
}

static void
java_logs_under_the_name_of_the_volume(void **state)
{
    (void)state;
    xlator_t *before = THIS;
    glujava_log(id(), GF_LOG_WARNING, "Some.java", "java", 0, 0, 0, "100%s of it");
    assert_non_null(strstr(world_log(), " W [Some.java:0:java] 0-ours: 100%s of it"));
    assert_ptr_equal(THIS, before);
    world_forget_log();
    glujava_log(id(), GF_LOG_TRACE, "Some.java", "java", 0, 0, 0, "too fine");
    glujava_log(id(), 1000, "Some.java", "java", 0, 0, 0, "no level");
    glujava_log(id(), -1, "Some.java", "java", 0, 0, 0, "no level");
    assert_string_equal(world_log(), "");
}

static void
a_message_with_a_number_looks_like_glusterfs_own(void **state)
{
    (void)state;
    glujava_log(id(), GF_LOG_CRITICAL, "Some.java", "lookup", 47, 1000123, ENOSPC, "it is 100%s full");
    assert_non_null(strstr(world_log(), " C [MSGID: 1000123] [Some.java:47:lookup] 0-ours: it is 100%s full "
                                        "[No space left on device]\n"));
    world_forget_log();
    glujava_log(id(), GF_LOG_NOTICE, "Some.java", "lookup", 48, 1000124, 0, "it is not");
    assert_non_null(strstr(world_log(), " N [MSGID: 1000124] [Some.java:48:lookup] 0-ours: it is not \n"));
    world_forget_log();
    glujava_log(id(), GF_LOG_DEBUG, "Some.java", "lookup", 49, 1000125, 0, "too fine");
    assert_string_equal(world_log(), "");
}

static void
the_log_level_is_that_of_the_volume_or_of_the_process(void **state)
{
    (void)state;
    assert_int_equal(glujava_log_level(id()), ours->ctx->log.loglevel);
    ours->loglevel = GF_LOG_DEBUG;
    assert_int_equal(glujava_log_level(id()), GF_LOG_DEBUG);
    ours->loglevel = GF_LOG_NONE;
}

static void
an_instance_can_be_identified_again(void **state)
{
    (void)state;
    gj_instance_t *instance = ours->private;
    glujava_identify(id(), "other", "org.example.Other", "2.0", "other.jar");
    assert_string_equal(instance->translator, "other");
    assert_string_equal(instance->class_name, "org.example.Other");
    assert_string_equal(instance->version, "2.0");
    assert_string_equal(instance->jar, "other.jar");
}

static void
hooks_of_wild_fops_are_ignored(void **state)
{
    (void)state;
    glujava_hook(id(), -1, 1, "x");
    glujava_hook(id(), GJ_FOP_COUNT, 1, "x");
    glujava_hook(id(), INT32_MAX, 1, "x");
    glujava_hook(id(), GJ_STAT, 5, "again");
    assert_string_equal(((gj_instance_t *)ours->private)->fops[GJ_STAT].method, "again");
    assert_int_equal(((gj_instance_t *)ours->private)->fops[GJ_STAT].wanted, 5);
}

static void
wild_instances_are_ignored(void **state)
{
    (void)state;
    static const int32_t wild[] = {-1, 1000, 4095, 4096, INT32_MAX, INT32_MIN};
    char out[8];
    for (size_t i = 0; i < sizeof(wild) / sizeof(wild[0]); i++) {
        assert_int_equal(glujava_describe(wild[i], out, sizeof(out)), 0);
        assert_int_equal(glujava_graph_options(wild[i], "type", "key", out, sizeof(out)), 0);
        assert_int_equal(glujava_mounted_folder(wild[i], out, sizeof(out)), 0);
        assert_int_equal(glujava_log_level(wild[i]), GF_LOG_NONE);
        glujava_log(wild[i], GF_LOG_ERROR, "x", "java", 0, 0, 0, "x");
        glujava_identify(wild[i], "x", "x", "x", "x");
        glujava_hook(wild[i], 0, 0, "x");
        glujava_failed(wild[i], "x", "x", "x");
    }
    assert_string_equal(world_log(), "");
}

static void
bytes_are_kept_for_a_call_alone_and_only_if_they_are_some(void **state)
{
    (void)state;
    call_frame_t frame;
    gj_call_t *call = gj_call_take();
    call->frame = &frame;
    assert_int_not_equal(glujava_keep(call->id, "abc", 3), 0);
    assert_int_not_equal(glujava_keep(call->id, "", 0), 0);
    assert_int_equal(glujava_keep(call->id, "abc", -1), 0);
    assert_int_equal(glujava_keep(call->id, "abc", INT32_MIN), 0);
    int32_t call_id = call->id;
    gj_call_give_back(call);
    assert_int_equal(glujava_keep(call_id, "abc", 3), 0);
    assert_int_equal(glujava_keep(-1, "abc", 3), 0);
}

static void
slabs_are_found_by_number(void **state)
{
    (void)state;
    assert_int_not_equal(glujava_slab(0), 0);
    assert_int_equal(glujava_slab(255), 0);
    assert_int_equal(glujava_slab(256), 0);
    assert_int_equal(glujava_slab(-1), 0);
    assert_int_equal(glujava_slab(INT32_MIN), 0);
}

/* Java may have no path for it. */
static void
a_jar_without_a_copy_is_read_itself(void **state)
{
    (void)state;
    static const char file[] = CHECK_FOLDER "/\xff.jar";
    struct rlimit old, few;
    char why[64], content[8] = "";
    int out = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    assert_int_equal(write(out, "text", 4), 4);
    close(out);
    getrlimit(RLIMIT_NOFILE, &old);
    few = old;
    few.rlim_cur = out + 1; /* for the file, but not for its copy */
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &few), 0);
    int copy = glujava_copy(id(), file, why, sizeof(why));
    setrlimit(RLIMIT_NOFILE, &old);
    assert_int_equal(copy, out);
    assert_int_equal(read(copy, content, sizeof(content)), 4);
    assert_string_equal(content, "text");
    close(copy);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, forget_log)
    const struct CMUnitTest tests[] = {
        TEST(a_volume_is_described),
        TEST(a_description_that_does_not_fit_has_its_length),
        TEST(options_of_other_volumes_in_the_graph_are_returned),
        TEST(the_mounted_folder_is_returned),
        TEST(java_logs_under_the_name_of_the_volume),
        TEST(a_message_with_a_number_looks_like_glusterfs_own),
        TEST(the_log_level_is_that_of_the_volume_or_of_the_process),
        TEST(an_instance_can_be_identified_again),
        TEST(hooks_of_wild_fops_are_ignored),
        TEST(wild_instances_are_ignored),
        TEST(bytes_are_kept_for_a_call_alone_and_only_if_they_are_some),
        TEST(slabs_are_found_by_number),
        TEST(a_jar_without_a_copy_is_read_itself),
    };
    return RUN(tests, start);
}
