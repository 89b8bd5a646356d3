#include "instances.h"

#include "instance/instance.h"

static const char *
needed(const char *variable)
{
    const char *value = getenv(variable);
    if (!value) {
        fprintf(stderr, "driver: %s is not set; run.sh does\n", variable);
        exit(2);
    }
    return value;
}

static void
set(xlator_t *xl, char *key, const char *value)
{
    assert_int_equal(dict_set_dynstr_with_alloc(xl->options, key, value), 0);
}

xlator_t *
ours_start(const char *translator, xlator_t *child)
{
    char type[PATH_MAX], *what = NULL;
    xlator_t *xl = world_unloaded(translator);
    /* GlusterFS searches for TYPE.so in its own folder. */
    snprintf(type, sizeof(type), "../../../../../../../../../../..%s", needed("GLUJAVA_DRIVER_LIBRARY"));
    *strrchr(type, '.') = '\0';
    world_add_child(xl, child);
    set(xl, "jar", needed("GLUJAVA_DRIVER_JAR"));
    set(xl, "translator", translator);
    if (xlator_set_type(xl, type) != 0 || xlator_options_validate(xl, xl->options, &what) != 0 ||
        xlator_init(xl) != 0) {
        fprintf(stderr, "driver: the translator %s did not start%s%s; GlusterFS's log says:\n%s\n", translator,
                what ? ": " : "", what ? what : "", world_log());
        exit(2);
    }
    return xl;
}

int64_t
ours_in_flight(const xlator_t *xl)
{
    const gj_instance_t *instance = xl->private;
    int64_t in_flight = 0;
    for (int i = 0; i < GJ_FOP_COUNT; i++)
        in_flight -= (int64_t)gj_counts_answered(instance->fops[i].counts);
    for (int i = 0; i < GJ_FOP_COUNT; i++)
        in_flight += (int64_t)gj_counts_entries(instance->fops[i].counts);
    return in_flight;
}

void
ours_end(xlator_t *xl)
{
    xlator_t *old_this = THIS;
    THIS = xl;
    xl->fini(xl);
    THIS = old_this;
}
