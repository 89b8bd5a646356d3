#include "declaring_volume.h"
#include "scripted_java.h"
#include "world.h"

#include <math.h>

xlator_t *volume;
gj_failure_t volume_failure;

static xlator_t *child;

int
declaring_volume_start(void **state)
{
    int result = world_start(state);
    child = world_xlator("child", NULL);
    return result;
}

void
declaring_volume_begin(int (*loads)(int instance))
{
    java_starts_anew();
    java_hooks(NULL, 0);
    java_loads = loads;
    java_creates = NULL;
    java_destroyed = 0;
    volume_failure = (gj_failure_t){{0}, {0}, {0}};
    volume = world_xlator("ours", NULL);
    world_add_child(volume, child);
    volume->prev = child;
    child->next = volume;
    world_forget_log();
}

int
declares_ttl_and_limit(int instance)
{
    glujava_option(instance, "ttl,timeout", "any", NAN, NAN,
                   "How long.\0\0"
                   "60s\0");
    glujava_option(instance, "limit", "int", 1, 100,
                   "\0\0"
                   "10\0");
    return 0;
}

int
fails_with_reason(int instance)
{
    glujava_failed(instance, "it is\nbroken", "seen here", "mend it");
    return -1;
}

int
fails_without_reason(int instance)
{
    (void)instance;
    return -1;
}
