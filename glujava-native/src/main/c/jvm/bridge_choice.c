#include "jvm/bridge_choice.h"

#include "layouts.h"

#include <string.h>

/* Since this release the JDK restricts what JNA does, and warns of it. */
enum { JAVA_RESTRICTS_JNA = 22 };

static const char *const names[] = {[GJ_BRIDGE_JNA] = "jna", [GJ_BRIDGE_DIRECT] = "direct"};
static int bound;

int
gj_bridge_choose(const char *name, const char *from, int java_version, gj_failure_t *failure)
{
    if (strcmp(name, "auto") == 0)
        return java_version >= JAVA_RESTRICTS_JNA ? GJ_BRIDGE_DIRECT : GJ_BRIDGE_JNA;
    for (int bridge = GJ_BRIDGE_JNA; bridge <= GJ_BRIDGE_DIRECT; bridge++) {
        if (strcmp(name, names[bridge]) == 0)
            return bridge;
    }
    gj_fail(failure, "%s: there is no bridge '%s'", from, name);
    return gj_fail_hint(failure, "Write auto, jna or direct.");
}

void
gj_bridge_note(int bridge)
{
    __atomic_store_n(&bound, bridge, __ATOMIC_RELEASE);
}

const char *
gj_bridge_name(void)
{
    return names[__atomic_load_n(&bound, __ATOMIC_ACQUIRE)];
}
