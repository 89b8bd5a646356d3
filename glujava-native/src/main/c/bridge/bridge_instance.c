/* Functions that Java calls for its instances. */
#include "bridge/bridge.h"

#include "data/record.h"
#include "event/report.h"
#include "gluster/brick.h"
#include "instance/versions.h"
#include "jvm/jvm_memory.h"
#include "text/plain.h"
#include "thread/host_signals.h"
#include "thread/jvm_signals.h"

/* Called once a second for each instance. */
EXPORT int32_t
glujava_log_level(int32_t id)
{
    gj_host_signals_keep();
    gj_jvm_signals_keep();
    gj_instance_t *instance = gj_instance_find(id);
    if (!instance)
        return GF_LOG_NONE;
    gf_loglevel_t own = instance->this->loglevel;
    return own ? own : instance->this->ctx->log.loglevel;
}

/* Returns whether Java may release an instance that is out of use. */
EXPORT int32_t
glujava_leave(int32_t id)
{
    gj_instance_t *instance = gj_instance_find(id);
    return instance ? gj_instance_leave(instance) : 1;
}

/* Called when Java has released it. */
EXPORT void
glujava_left(int32_t id)
{
    gj_instance_t *instance = gj_instance_find(id);
    if (instance)
        gj_versions_released(instance);
}

/* Own operations, of which each may start the next, keep a version that was replaced for this time at most. */
#define OPERATIONS_PATIENCE 5 /* seconds */

/*
 * Returns whether no frame is in a version that was replaced, so that Java may stop it. Operations that it still has
 * are then cancelled, and it is released when they have ended.
 */
EXPORT int32_t
glujava_drained(int32_t id)
{
    gj_instance_t *instance = gj_instance_find(id);
    if (!instance || gj_instance_stage(instance) != GJ_STAGE_DRAINING || !gj_change_is_over(&instance->change))
        return 0;
    for (int i = 0; i < GJ_REPORT_COUNT; i++) {
        if (__atomic_load_n(&instance->asked[i], __ATOMIC_ACQUIRE))
            return 0; /* a method that reports still runs */
    }
    if (__atomic_load_n(&instance->operations, __ATOMIC_ACQUIRE) != 0 &&
        gj_now_seconds() - instance->replaced_at < OPERATIONS_PATIENCE)
        return 0;
    return gj_instance_is_empty(instance);
}

/* Returns the version that a new one is about to replace. */
EXPORT int32_t
glujava_replaces(int32_t id)
{
    gj_instance_t *instance = gj_instance_find(id);
    return instance ? (int32_t)instance->replaces : id;
}

/* Returns the number of the instance's volume, which all its versions share. */
EXPORT int32_t
glujava_volume(int32_t id)
{
    gj_instance_t *instance = gj_instance_find(id);
    return instance ? (int32_t)instance->versions->number : id;
}

/* Returns whether a failed fop bypasses the translator, if that is still possible. */
EXPORT int32_t
glujava_passes_on(int32_t id)
{
    gj_instance_t *instance = gj_instance_find(id);
    return instance ? instance->policy.passes_on : 0;
}

/*
 * Writes a log line with a place in the author's code. With a message number, the line has the format of GlusterFS's
 * own messages, and GlusterFS suppresses repetitions.
 */
EXPORT void
glujava_log(int32_t id, int32_t level, const char *file, const char *function, int32_t line, int64_t message,
            int32_t error, const char *text)
{
    gj_instance_t *instance = gj_instance_find(id);
    if (!instance || level <= GF_LOG_NONE || level > GF_LOG_TRACE)
        return;
    xlator_t *old_this = THIS;
    THIS = instance->this;
    if (message)
        _gf_msg(instance->this->name, file, function, line, level, error, 0, message, "%s", text);
    else
        _gf_log(instance->this->name, file, function, line, level, "%s", text);
    THIS = old_this;
}

/* Called once a second. */
EXPORT void
glujava_heap(int64_t used, int64_t committed, int64_t most)
{
    gj_jvm_memory_report(used, committed, most);
}

/* Writes a log line that belongs to no volume. */
EXPORT void
glujava_log_process(int32_t level, const char *text)
{
    gj_instance_t *instance = gj_instance_any();
    if (!instance || level <= GF_LOG_NONE || level > GF_LOG_TRACE)
        return;
    xlator_t *old_this = THIS;
    THIS = instance->this;
    _gf_log("glujava", "glujava", "java", 0, level, "%s", text);
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

static void
list_xlators(listing_t *listing, const xlator_list_t *list)
{
    char count[16];
    int n = 0;
    for (const xlator_list_t *each = list; each; each = each->next)
        n++;
    snprintf(count, sizeof(count), "%d", n);
    listing->used = append(listing->out, listing->capacity, listing->used, count);
    for (const xlator_list_t *each = list; each; each = each->next)
        listing->used = append(listing->out, listing->capacity, listing->used, each->xlator->name);
}

/*
 * Describes the volume: its name, the number of its children and their names, the same for its parents, then its
 * options as keys and values; each is a text that ends with a zero. While the options change, these are the new ones.
 * Returns how many bytes they take, and fills out if that is within capacity.
 */
EXPORT int32_t
glujava_describe(int32_t id, char *out, int32_t capacity)
{
    gj_instance_t *instance = gj_instance_find(id);
    if (!instance)
        return 0;
    listing_t listing = {out, capacity, 0};
    listing.used = append(out, capacity, listing.used, instance->this->name);
    list_xlators(&listing, instance->this->children);
    list_xlators(&listing, instance->this->parents);
    dict_t *changed = instance->change.wanted;
    dict_foreach(changed ? changed : instance->this->options, list_option, &listing);
    return listing.used;
}

/* Copies a text of the author for use in logs, dumps and answers. */
static void
set_text(char **field, const char *text)
{
    size_t size = 4 * strlen(text) + 1; /* each byte as \xNN */
    free(*field);
    *field = malloc(size);
    if (*field)
        gj_plain(*field, size, text);
}

/* Sets the names of the instance for the log and the statedump. */
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

/*
 * Adds an option of the translator: see gj_options_add. Texts are UTF-8 and end with a zero: the description, the
 * allowed values, and the default or an empty text. Call only while the instance is loaded.
 */
EXPORT void
glujava_option(int32_t id, const char *keys, const char *type, double min, double max, const char *texts)
{
    gj_instance_t *instance = gj_instance_find(id);
    if (!instance)
        return;
    const char *values = texts + strlen(texts) + 1;
    const char *default_value = values + strlen(values) + 1;
    if (gj_options_add(&instance->options, keys, type, min, max, values, *default_value ? default_value : NULL,
                       texts) != 0)
        gf_log(instance->this->name, GF_LOG_WARNING, "no memory to add option %s to GlusterFS's table", keys);
}

/* Returns whether an unknown option of the translator is left out with a log line, and does not stop the start. */
EXPORT int32_t
glujava_leaves_out_unknown(int32_t id)
{
    gj_instance_t *instance = gj_instance_find(id);
    if (!instance)
        return 0;
    dict_t *given = instance->change.wanted ? instance->change.wanted : instance->this->options;
    char *policy = NULL;
    if (dict_get_str(given, "unknown-options", &policy) == 0)
        return strcmp(policy, "ignore") == 0;
    return gj_is_in_brick(instance->this);
}

/* Called before Java applies changed options. Returns 0 if the change was given up. */
EXPORT int32_t
glujava_take_change(int32_t id)
{
    gj_instance_t *instance = gj_instance_find(id);
    return instance ? gj_change_take(&instance->change) : 0;
}

/* Hooks a fop. Call only while the instance is created. */
EXPORT void
glujava_hook(int32_t id, int32_t fop, int32_t wanted, const char *method)
{
    gj_instance_t *instance = gj_instance_find(id);
    if (!instance || fop < 0 || fop >= GJ_FOP_COUNT)
        return;
    set_text(&instance->fops[fop].method, method);
    instance->fops[fop].wanted = wanted;
}

/*
 * Sets the events, cbks and reports that the translator takes, a bit for each. Call only while the instance is created.
 */
EXPORT void
glujava_listen(int32_t id, int64_t events, int32_t cbks, int32_t reports)
{
    gj_instance_t *instance = gj_instance_find(id);
    if (!instance)
        return;
    instance->events = events;
    instance->cbks = cbks;
    instance->reports = reports;
}

/* Sets the names of the methods that take the end of the process. Call only while the instance is created. */
EXPORT void
glujava_ends(int32_t id, const char *methods)
{
    gj_instance_t *instance = gj_instance_find(id);
    if (instance)
        set_text(&instance->end_methods, methods);
}

/* Adds a key and its value to a requested report. */
EXPORT void
glujava_put(int64_t report, const char *key, int32_t key_size, const char *value, int32_t value_size)
{
    gj_report_put((gj_report_t *)(uintptr_t)report, key, key_size, value, value_size);
}

/* Sets the reason why the instance cannot be created. */
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
