#include "monitor/info_text.h"

#include "call/fop.h"
#include "instance/instance.h"
#include "jvm/bridge_choice.h"
#include "jvm/jvm_version.h"
#include "monitor/stuck.h"
#include "monitor/times.h"
#include "text/json.h"

#include <unistd.h>

#define END_ROOM 64 /* for the text after the instances */
#define SLACK 128   /* by which counters may grow between two calls */
#define STEP 1024

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

static void
write_times(gj_json_t *json, const char *key, const gj_times_t *times)
{
    gj_json_open(json, key, '{');
    gj_json_number(json, "p50", times->p50);
    gj_json_number(json, "p99", times->p99);
    gj_json_number(json, "max", times->max);
    gj_json_close(json, '}');
}

static void
write_fops(gj_json_t *json, const gj_instance_t *instance)
{
    gj_json_open(json, "fops", '{');
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        gj_fop_times_t times;
        if (!instance->fops[i].method)
            continue;
        gj_json_open(json, gj_fops[i].name, '{');
        gj_json_number(json, "entries", gj_counts_entries(instance->fops[i].counts));
        if (gj_times_of(instance, i, &times)) {
            gj_json_number(json, "errors", times.errors);
            gj_json_number(json, "failures", times.failures);
            write_times(json, "answer_ns", &times.answer);
            write_times(json, "java_ns", &times.java);
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
    gj_json_t json;
    uint64_t left_out;
    int shows_all;
} info_t;

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
        gj_json_number(json, "answered", gj_instance_answered(instance));
        gj_json_number(json, "in_flight", gj_instance_in_flight(instance));
        gj_json_number(json, "operations", __atomic_load_n(&instance->operations, __ATOMIC_RELAXED));
        gj_json_number(json, "failures", __atomic_load_n(&instance->failures, __ATOMIC_RELAXED));
        write_fops(json, instance);
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

size_t
gj_info_write(char *text, int shows_all)
{
    info_t info = {.json = {.text = text, .size = GJ_INFO_ROOM - END_ROOM}, .shows_all = shows_all};
    gj_json_t *json = &info.json;
    gj_json_open(json, NULL, '{');
    if (shows_all)
        write_process(json);
    gj_json_open(json, "instances", '[');
    gj_instance_each(write_instance, &info);
    json->size = GJ_INFO_ROOM;
    gj_json_close(json, ']');
    gj_json_number(json, "left_out", info.left_out);
    gj_json_close(json, '}');
    size_t size = shown_size(json->used);
    memset(text + json->used, ' ', size - json->used);
    return size;
}
