/* Functions that Java calls for contexts. */
#include "bridge/bridge.h"

#include "instance/context.h"

/*
 * Returns the current number of an inode or fd; makes one if make is set. Returns 0 if it has none, or an errno below
 * 0.
 */
EXPORT int64_t
glujava_context(int32_t id, int32_t kind, int64_t object, int32_t make)
{
    gj_instance_t *instance = gj_instance_find(id);
    if (!instance)
        return -ENOTCONN;
    xlator_t *old_this = THIS;
    THIS = instance->this;
    void *of = (void *)(uintptr_t)object;
    uint64_t number = make ? gj_context_mark(instance->this, kind, of) : gj_context_of(instance->this, kind, of);
    THIS = old_this;
    return make && !number ? -ENOMEM : (int64_t)number;
}

/* Returns the counters of ended objects: an int for each possible instance. They are never freed. */
EXPORT int64_t
glujava_endings(void)
{
    return (int64_t)(uintptr_t)gj_context_endings;
}
