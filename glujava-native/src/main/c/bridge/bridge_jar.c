/* Functions that Java calls to load a translator's jar. */
#include "bridge/bridge.h"

#include "file/loadable.h"
#include "file/snapshot.h"
#include "instance/instance.h"

static int
allows_writable(int32_t id)
{
    gj_instance_t *instance = gj_instance_find(id);
    return instance && dict_get_str_boolean(instance->this->options, "allow-writable-jar", _gf_false) == _gf_true;
}

/*
 * Returns a descriptor of a copy of the jar in memory, or of the jar itself if it cannot be copied; Java closes it with
 * glujava_forget. If the jar must not be loaded, returns the code of gj_loadable_open and the reason.
 */
EXPORT int32_t
glujava_copy(int32_t id, const char *file, char *why, int32_t size)
{
    int in = gj_loadable_open(file, allows_writable(id), why, size);
    int copy = in < 0 ? -1 : gj_snapshot(in);
    if (copy < 0)
        return in;
    close(in);
    return copy;
}

EXPORT void
glujava_forget(int32_t copy)
{
    close(copy);
}
