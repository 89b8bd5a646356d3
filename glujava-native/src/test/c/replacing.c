#include "replacing.h"

#include "lifecycle/lifecycle.h"
#include "scripted_java.h"

static const int more_hooks[] = {GJ_STAT, GJ_READLINK, GJ_LOOKUP};
gj_failure_t replace_failure;
static dict_t *wanted; /* made before any fop has ended, because its memory must not be used again until graph_end */

gj_instance_t *
present(void)
{
    return ours->private;
}

int
replace(void)
{
    replace_failure = (gj_failure_t){{0}, {0}, {0}};
    pthread_mutex_lock(&present()->versions->lock);
    int result = gj_replace(present(), wanted, &world_options, &replace_failure);
    pthread_mutex_unlock(&present()->versions->lock);
    return result;
}

/* As Java does when it has released a version. */
void
release(const gj_instance_t *version)
{
    assert_int_equal(glujava_drained(version->id), 1);
    glujava_left(version->id);
    assert_int_equal(gj_instance_stage(version), GJ_STAGE_ENDED);
}

int
replacing_begin(void **state)
{
    java_hooks(more_hooks, 3);
    java_loads = java_creates = java_takes_over = NULL;
    if (!present()->fops[GJ_READLINK].method) {
        const gj_instance_t *old = present();
        assert_int_equal(replace(), 0);
        release(old);
    }
    return graph_begin(state);
}

int
replacing_start(void **state)
{
    int result = graph_start(state);
    wanted = dict_new();
    return result;
}

int
replacing_end(void **state)
{
    (void)state;
    gj_lifecycle_down(present());
    assert_int_equal(replace(), -1);
    assert_non_null(strstr(replace_failure.message, "not in use any more"));
    dict_unref(wanted);
    gj_lifecycle_destroy(ours); /* AddressSanitizer finds what is not freed */
    return 0;
}
