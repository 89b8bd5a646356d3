/* Functions that Java calls for the graph around a volume, and for the mount. */
#include "bridge/bridge.h"

#include "data/bytes.h"
#include "instance/instance.h"

/*
 * Writes the values of an option in all volumes of a type in the instance's graph, from the top, as in the volfile;
 * each is a text that ends with a zero. Returns how many bytes they take, and fills out if that is within capacity.
 */
EXPORT int32_t
glujava_graph_options(int32_t id, const char *type, const char *key, char *out, int32_t capacity)
{
    gj_instance_t *instance = gj_instance_find(id);
    writer_t writer = {out, capacity, 0};
    if (!instance)
        return 0;
    xlator_t *each = instance->this;
    while (each->prev)
        each = each->prev;
    for (; each; each = each->next) {
        char *value = NULL;
        if (each->type && strcmp(each->type, type) == 0 && each->options &&
            dict_get_str(each->options, (char *)key, &value) == 0)
            add(&writer, value, strlen(value) + 1);
    }
    return writer.used;
}

/*
 * Writes the folder of the volume that protocol/client requests from bricks as its root, without a zero; writes nothing
 * if the whole volume is mounted.
 */
EXPORT int32_t
glujava_mounted_folder(int32_t id, char *out, int32_t capacity)
{
    gj_instance_t *instance = gj_instance_find(id);
    const char *folder = instance && instance->this->ctx ? instance->this->ctx->cmd_args.subdir_mount : NULL;
    writer_t writer = {out, capacity, 0};
    if (folder)
        add(&writer, folder, strlen(folder));
    return writer.used;
}
