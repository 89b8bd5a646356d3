/*
 * What Java calls, through JNA: the only functions this library exports beside xlator_api. Each takes numbers and
 * bytes, never a GlusterFS struct, and checks what it is given.
 */
#include "call.h"
#include "instance.h"
#include "java.h"
#include "pack.h"

#define EXPORT __attribute__((visibility("default")))

EXPORT void
glujava_register(gj_upcall_t upcall, gj_control_t control)
{
    gj_java_register(upcall, control);
}

/* The address of a slab of records; 0 if there is none such. */
EXPORT int64_t
glujava_slab(int32_t index)
{
    return (int64_t)(uintptr_t)gj_slab_memory(index);
}

EXPORT int32_t
glujava_suspend(int32_t id)
{
    gj_call_t *call = gj_call_find(id);
    return call ? gj_call_suspend(call) : EINVAL;
}

EXPORT int32_t
glujava_keep_args(int32_t id)
{
    gj_call_t *call = gj_call_find(id);
    return call ? gj_call_keep_args(call) : EINVAL;
}

EXPORT int32_t
glujava_resume(int32_t id, int32_t verdict)
{
    gj_call_t *call = gj_call_find(id);
    return call ? gj_call_resume(call, verdict) : 0;
}

EXPORT int64_t
glujava_keep(int32_t id, const char *bytes, int32_t size)
{
    gj_call_t *call = gj_call_find(id);
    return call && size >= 0 ? (int64_t)(uintptr_t)gj_call_keep(call, bytes, size) : 0;
}

EXPORT int32_t
glujava_unpack(int32_t kind, int64_t object, char *out, int32_t capacity)
{
    return gj_unpack(kind, (void *)(uintptr_t)object, out, capacity);
}

/* THIS counts: GlusterFS takes the account of the memory from it. */
EXPORT int64_t
glujava_pack(int32_t id, int32_t kind, int64_t base, const char *content, int32_t size)
{
    gj_call_t *call = gj_call_find(id);
    if (!call)
        return 0;
    xlator_t *old_this = THIS;
    THIS = call->instance->this;
    void *object = gj_pack(call, kind, (void *)(uintptr_t)base, content, size);
    THIS = old_this;
    return (int64_t)(uintptr_t)object;
}

EXPORT int32_t
glujava_log_level(int32_t id)
{
    gj_instance_t *instance = gj_instance_find(id);
    if (!instance)
        return GF_LOG_NONE;
    gf_loglevel_t own = instance->this->loglevel;
    return own ? own : instance->this->ctx->log.loglevel;
}

EXPORT void
glujava_log(int32_t id, int32_t level, const char *place, const char *text)
{
    gj_instance_t *instance = gj_instance_find(id);
    if (!instance)
        return;
    xlator_t *old_this = THIS;
    THIS = instance->this;
    _gf_log(instance->this->name, place, "java", 0, level, "%s", text);
    THIS = old_this;
}

static int32_t
append(char *out, int32_t capacity, int32_t used, const char *text)
{
    int32_t size = strlen(text) + 1;
    if (used + size <= capacity)
        memcpy(out + used, text, size);
    return used + size;
}

typedef struct {
    char *out;
    int32_t capacity;
    int32_t used;
} listing_t;

static int
list_option(dict_t *options, char *key, data_t *value, void *argument)
{
    listing_t *listing = argument;
    (void)options;
    listing->used = append(listing->out, listing->capacity, listing->used, key);
    listing->used = append(listing->out, listing->capacity, listing->used, data_to_str(value));
    return 0;
}

/*
 * What the volume is: its name, the number of its children, their names, then its options as key and value; each a
 * text with a zero behind it. Returns how many bytes that takes; out is filled when that is within capacity.
 */
EXPORT int32_t
glujava_describe(int32_t id, char *out, int32_t capacity)
{
    gj_instance_t *instance = gj_instance_find(id);
    if (!instance)
        return 0;
    listing_t listing = {out, capacity, 0};
    char count[16];
    snprintf(count, sizeof(count), "%d", instance->child_count);
    listing.used = append(out, capacity, listing.used, instance->this->name);
    listing.used = append(out, capacity, listing.used, count);
    for (int i = 0; i < instance->child_count; i++)
        listing.used = append(out, capacity, listing.used, instance->children[i]->name);
    dict_foreach(instance->this->options, list_option, &listing);
    return listing.used;
}

static void
set_text(char **field, const char *text)
{
    free(*field);
    *field = strdup(text);
}

/* What the instance is, for the log and the statedump. */
EXPORT void
glujava_identify(int32_t id, const char *translator, const char *class_name, const char *version, const char *jar)
{
    gj_instance_t *instance = gj_instance_find(id);
    if (!instance)
        return;
    set_text(&instance->translator, translator);
    set_text(&instance->class_name, class_name);
    set_text(&instance->version, version);
    set_text(&instance->jar, jar);
}

/* The translator hooks a fop. Only while the instance is created. */
EXPORT void
glujava_hook(int32_t id, int32_t fop, int32_t wanted, const char *method)
{
    gj_instance_t *instance = gj_instance_find(id);
    if (!instance || fop < 0 || fop >= GJ_FOP_COUNT)
        return;
    set_text(&instance->fops[fop].method, method);
    instance->fops[fop].wanted = wanted;
}

/* Why the instance cannot be created. */
EXPORT void
glujava_failed(int32_t id, const char *message, const char *detail, const char *hint)
{
    gj_instance_t *instance = gj_instance_find(id);
    if (!instance)
        return;
    gj_fail(&instance->failure, "%s", message);
    gj_fail_detail(&instance->failure, "%s", detail);
    gj_fail_hint(&instance->failure, "%s", hint);
}
