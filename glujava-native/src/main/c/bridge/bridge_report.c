/* What Java calls for the MBeans. */
#include "bridge/bridge.h"

#include "data/bytes.h"
#include "monitor/info_text.h"

/*
 * Writes the report of the process, as the control socket sends it. Returns how many bytes it takes, and fills out if
 * that is within capacity; without memory it is empty.
 */
EXPORT int32_t
glujava_report(char *out, int32_t capacity)
{
    size_t size = 0;
    char *text = gj_info_whole(&size);
    writer_t writer = {out, capacity, 0};
    if (text)
        add(&writer, text, size);
    free(text);
    return writer.used;
}
