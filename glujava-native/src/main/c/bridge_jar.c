/* What Java calls to load a translator's jar. */
#include "bridge.h"

#include "instance.h"
#include "loadable.h"
#include "snapshot.h"

enum { NO_COPY = -3 };

static int
allows_writable(int32_t id)
{
    gj_instance_t *instance = gj_instance_find(id);
    return instance && dict_get_str_boolean(instance->this->options, "allow-writable-jar", _gf_false) == _gf_true;
}

/*
 * A copy in memory of a jar, a descriptor, which Java gives back with glujava_forget; what gj_loadable_open returns, with
 * the reason, when the jar must not be loaded; -3 when it may, but there can be no copy.
 */
EXPORT int32_t
glujava_copy(int32_t id, const char *file, char *why, int32_t size)
{
    int in = gj_loadable_open(file, allows_writable(id), why, size);
    if (in < 0)
        return in;
    int copy = gj_snapshot(in);
    close(in);
    return copy < 0 ? NO_COPY : copy;
}

EXPORT void
glujava_forget(int32_t copy)
{
    close(copy);
}
