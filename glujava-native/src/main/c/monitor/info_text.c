#include "monitor/info_text.h"

#include "call/fop.h"
#include "data/record.h"
#include "instance/versions.h"
#include "jvm/bridge_choice.h"
#include "jvm/jvm_memory.h"
#include "jvm/jvm_version.h"
#include "monitor/stuck.h"
#include "monitor/times.h"
#include "text/json.h"

#include <unistd.h>

#define END_ROOM 64 /* for the text after the instances */
#define SLACK 128   /* by which counters may grow between two calls */
#define STEP 1024
#define WHOLE_ROOM (4 * 1024 * 1024) /* most of which is never touched */

static const char *
state_of(const gj_instance_t *instance)
{
    if (!__atomic_load_n(&instance->is_made, __ATOMIC_ACQUIRE))
        return "starting";
    if (__atomic_load_n(&instance->is_left, __ATOMIC_RELAXED))
        return "left";
    if (instance->this->pass_through)
        return "pass-through";
    return __atomic_load_n(&instance->is_up, __ATOMIC_RELAXED) ? "up" : "down";
}

typedef struct {
    gj_json_t json;
    uint64_t left_out;
    int shows_all;
    int is_whole; /* with histograms */
} info_t;

/* Up to the last bucket that is not empty. */
static void
write_buckets(gj_json_t *json, const gj_times_t *times)
{
    int used = GJ_COUNT_BUCKETS;
    while (used > 0 && times->buckets[used - 1] == 0)
        used--;
    gj_json_open(json, "buckets", '[');
    for (int i = 0; i < used; i++)
        gj_json_number(json, NULL, times->buckets[i]);
    gj_json_close(json, ']');
    gj_json_number(json, "total", times->total);
}

static void
write_times(info_t *info, const char *key, const gj_times_t *times)
{
    gj_json_t *json = &info->json;
    gj_json_open(json, key, '{');
    gj_json_number(json, "p50", times->p50);
    gj_json_number(json, "p99", times->p99);
    gj_json_number(json, "max", times->max);
    if (info->is_whole)
        write_buckets(json, times);
    gj_json_close(json, '}');
}

static void
write_fops(info_t *info, const gj_instance_t *instance)
{
    gj_json_t *json = &info->json;
    gj_json_open(json, "fops", '{');
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        gj_fop_times_t times;
        if (!instance->fops[i].method)
            continue;
        gj_json_open(json, gj_fops[i].name, '{');
        gj_json_number(json, "entries", gj_versions_entries(instance->versions, i));
        if (gj_times_of(instance, i, &times)) {
            gj_json_number(json, "errors", times.errors);
            gj_json_number(json, "failures", times.failures);
            write_times(info, "answer_ns", &times.answer);
            write_times(info, "java_ns", &times.java);
        }
        gj_json_close(json, '}');
    }
    gj_json_close(json, '}');
}

static void
write_stuck(const gj_stuck_t *stuck, int64_t seconds, void *argument)
{
    gj_json_t *json = argument;
    gj_json_open(json, NULL, '{');
    gj_json_text(json, "what", stuck->what);
    gj_json_number(json, "seconds", seconds);
    gj_json_text(json, "place", stuck->place);
    gj_json_close(json, '}');
}

typedef struct {
    const gj_instance_t *instance;
    uint64_t suspended;
} count_t;

static void
count_if_suspended(gj_call_t *call, void *argument)
{
    count_t *count = argument;
    count->suspended += call->instance == count->instance && gj_call_is_suspended(call);
}

static uint64_t
suspended_frames(const gj_instance_t *instance)
{
    count_t count = {.suspended = 0};
    for (gj_instance_t *each = NULL; (each = gj_versions_next(instance->versions, each));) {
        count.instance = each;
        gj_call_each(count_if_suspended, &count);
    }
    return count.suspended;
}

/* Versions that were replaced, and have frames or operations. */
static void
write_draining(info_t *info, const gj_versions_t *versions)
{
    gj_json_t *json = &info->json;
    gj_json_open(json, "draining", '[');
    for (const gj_instance_t *each = NULL; (each = gj_versions_next(versions, each));) {
        if (gj_instance_stage(each) != GJ_STAGE_DRAINING)
            continue;
        gj_json_open(json, NULL, '{');
        if (info->shows_all)
            gj_json_text(json, "version", each->version);
        gj_json_number(json, "in_flight", gj_instance_in_flight(each));
        gj_json_number(json, "operations", __atomic_load_n(&each->operations, __ATOMIC_RELAXED));
        gj_json_number(json, "seconds", gj_now_seconds() - each->replaced_at);
        gj_json_close(json, '}');
    }
    gj_json_close(json, ']');
}

static void
write_replacements(info_t *info, const gj_versions_t *versions)
{
    gj_json_number(&info->json, "replacements", __atomic_load_n(&versions->replacements, __ATOMIC_RELAXED));
    gj_json_number(&info->json, "refused_replacements", __atomic_load_n(&versions->refused, __ATOMIC_RELAXED));
    write_draining(info, versions);
}

static void
write_instance(const gj_instance_t *instance, void *argument)
{
    info_t *info = argument;
    gj_json_t *json = &info->json;
    gj_json_t before = *json;
    gj_json_open(json, NULL, '{');
    gj_json_text(json, "volume", instance->this->name);
    gj_json_text(json, "state", state_of(instance));
    /* The description changes until it is complete. */
    if (__atomic_load_n(&instance->is_made, __ATOMIC_ACQUIRE)) {
        gj_json_text(json, "translator", instance->translator);
        if (info->shows_all) {
            gj_json_text(json, "class", instance->class_name);
            gj_json_text(json, "version", instance->version);
            gj_json_text(json, "jar", instance->jar);
        }
        gj_json_number(json, "answered", gj_versions_answered(instance->versions));
        gj_json_number(json, "in_flight", gj_instance_in_flight(instance));
        gj_json_number(json, "operations", __atomic_load_n(&instance->operations, __ATOMIC_RELAXED));
        gj_json_number(json, "failures", gj_versions_failures(instance->versions));
        if (info->is_whole)
            gj_json_number(json, "suspended", suspended_frames(instance));
        gj_json_number(json, "number", instance->versions->number);
        write_replacements(info, instance->versions);
        write_fops(info, instance);
        if (info->shows_all) { /* it names classes */
            gj_json_open(json, "stuck", '[');
            gj_stuck_each(instance, write_stuck, json);
            gj_json_close(json, ']');
        }
    }
    gj_json_close(json, '}');
    if (json->is_full) {
        *json = before;
        info->left_out++;
    }
}

/*
 * A reader of an xattr first requests its size, and fails if it has grown since. So the text is filled with blanks up
 * to the size that was reported, and the reported size grows in time.
 */
static size_t
shown_size(size_t used)
{
    static size_t shown;
    size_t before = __atomic_load_n(&shown, __ATOMIC_RELAXED), size;
    do {
        size = used + SLACK <= before ? before : (used + SLACK + STEP - 1) / STEP * STEP;
        if (size > GJ_INFO_ROOM)
            size = GJ_INFO_ROOM;
    } while (!__atomic_compare_exchange_n(&shown, &before, size, 0, __ATOMIC_RELAXED, __ATOMIC_RELAXED));
    return size;
}

static void
write_process(gj_json_t *json)
{
    gj_json_text(json, "glujava", GJ_VERSION);
    gj_json_text(json, "glusterfs", GJ_GLUSTERFS_VERSION);
    gj_json_number(json, "pid", getpid());
    gj_json_text(json, "jvm", gj_jvm_version());
    gj_json_text(json, "java_home", gj_jvm_home());
    gj_json_text(json, "bridge", gj_bridge_name());
}

static void
write_memory(gj_json_t *json)
{
    gj_jvm_memory_t memory;
    gj_jvm_memory_read(&memory);
    gj_json_open(json, "heap", '{');
    gj_json_number(json, "used", memory.used);
    gj_json_number(json, "committed", memory.committed);
    gj_json_number(json, "max", memory.most);
    gj_json_number(json, "collections", memory.collections);
    gj_json_number(json, "collecting_ns", memory.collecting_ns);
    gj_json_close(json, '}');
}

static void
write_all(info_t *info, size_t room)
{
    gj_json_t *json = &info->json;
    json->size = room - END_ROOM;
    gj_json_open(json, NULL, '{');
    if (info->shows_all) {
        write_process(json);
        write_memory(json);
    }
    gj_json_open(json, "instances", '[');
    gj_instance_each(write_instance, info);
    json->size = room;
    gj_json_close(json, ']');
    gj_json_number(json, "left_out", info->left_out);
    gj_json_close(json, '}');
}

size_t
gj_info_write(char *text, int shows_all)
{
    info_t info = {.json = {.text = text}, .shows_all = shows_all};
    gj_json_t *json = &info.json;
    write_all(&info, GJ_INFO_ROOM);
    size_t size = shown_size(json->used);
    memset(text + json->used, ' ', size - json->used);
    return size;
}

char *
gj_info_whole(size_t *size)
{
    info_t info = {.json = {.text = malloc(WHOLE_ROOM)}, .shows_all = 1, .is_whole = 1};
    if (!info.json.text)
        return NULL;
    write_all(&info, WHOLE_ROOM);
    *size = info.json.used;
    return info.json.text;
}
