#include "running_volume.h"
#include "lifecycle/lifecycle.h"
#include "scripted_java.h"
#include "world.h"

extern xlator_api_t xlator_api;

gj_instance_t *instance;
dict_t *wanted;
int options_applied;
char options_seen[1024];
int options_seen_size;

static volume_opt_list_t static_options;

int
applies(int id)
{
    options_applied++;
    options_seen_size = glujava_describe(id, options_seen, sizeof(options_seen));
    return glujava_take_change(id) ? 0 : -1;
}

int
running_volume_begin(void **state)
{
    (void)state;
    declaring_volume_begin(declares_ttl_and_limit);
    java_changes = applies;
    options_applied = 0;
    static_options.given_opt = xlator_api.options;
    INIT_LIST_HEAD(&static_options.list);
    list_add_tail(&static_options.list, &volume->volume_options);
    wanted = dict_new();
    assert_int_equal(gj_lifecycle_create(volume, &world_options, &volume_failure), 0);
    instance = volume->private;
    world_forget_log();
    return 0;
}

int
running_volume_end(void **state)
{
    (void)state;
    xlator_api.fini(volume);
    list_del_init(&static_options.list);
    dict_unref(wanted);
    return 0;
}

void
want(const char *key, char *value)
{
    assert_int_equal(dict_set_str(wanted, (char *)key, value), 0);
}

int
reconfigure(void)
{
    xlator_t *old_this = THIS;
    THIS = volume; /* as GlusterFS does */
    int result = xlator_api.reconfigure(volume, wanted);
    THIS = old_this;
    return result;
}

void
assert_nothing_has_changed(const char *why)
{
    assert_int_equal(instance->policy.max_failures, 0);
    assert_int_equal(instance->timeout, 10);
    assert_null(instance->change.wanted);
    assert_non_null(strstr(world_log(), "the new options are refused, and the old ones stay: "));
    assert_non_null(strstr(world_log(), why));
}
