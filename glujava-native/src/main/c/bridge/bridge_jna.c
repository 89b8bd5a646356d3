/* What Java calls when JNA is the bridge. It is in no table: only JNA can pass functions. */
#include "bridge/bridge.h"

#include "jvm/java.h"

EXPORT void
glujava_register(gj_upcall_t upcall, gj_control_t control, gj_notify_t notify)
{
    gj_java_register(upcall, control, notify);
}
