/*
 * A statedump is written with another THIS, and with the lock of the whole dump held. So no lock is taken here, and no
 * Java runs on this thread. Values that change meanwhile may be inconsistent, nothing worse. The translator's own
 * report comes last, and report_request.c limits its time.
 */
#include "monitor/dump.h"

#include "call/fop.h"
#include "data/record.h"
#include "event/report_request.h"
#include "instance/versions.h"
#include "jvm/bridge_choice.h"
#include "monitor/dump_latency.h"
#include "monitor/stuck.h"
#include "text/plain.h"

/* The number of suspended frames that are listed. */
#define SUSPENDED_LISTED 100

static void
write_hooked(const gj_instance_t *instance)
{
    char fops[GJ_FOP_COUNT * 20] = "";
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        if (instance->fops[i].method) {
            size_t used = strlen(fops);
            snprintf(fops + used, sizeof(fops) - used, "%s%s", used ? "," : "", gj_fops[i].name);
        }
    }
    gf_proc_dump_write("fops", "%s", fops);
}

static void
write_entries(const gj_instance_t *instance)
{
    char key[64];
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        if (instance->fops[i].method) {
            snprintf(key, sizeof(key), "entries.%s", gj_fops[i].name);
            gf_proc_dump_write(key, "%" PRIu64, gj_versions_entries(instance->versions, i));
        }
    }
}

typedef struct {
    const gj_instance_t *instance;
    int count;
} suspended_t;

static void
write_if_suspended(gj_call_t *call, void *argument)
{
    suspended_t *suspended = argument;
    uint32_t fop = gj_call_fop(call);
    char key[64], place[GJ_ORIGIN_SIZE], plain[4 * GJ_ORIGIN_SIZE];
    if (call->instance != suspended->instance || fop >= GJ_FOP_COUNT || !gj_call_is_suspended(call))
        return;
    if (suspended->count++ >= SUSPENDED_LISTED)
        return;
    snprintf(key, sizeof(key), "suspended.%d", suspended->count);
    snprintf(place, sizeof(place), "%s", call->record + GJ_ORIGIN);
    gj_plain(plain, sizeof(plain), place);
    gf_proc_dump_write(key, "%s for %" PRId64 " s, at %s", gj_fops[fop].name,
                       (int64_t)(gj_now_seconds() - call->suspended_at), plain);
}

static void
write_stuck(const gj_stuck_t *stuck, int64_t seconds, void *argument)
{
    int *count = argument;
    char key[64];
    snprintf(key, sizeof(key), "stuck.%d", ++*count);
    gf_proc_dump_write(key, "%s for %" PRId64 " s, %s", stuck->what, seconds,
                       stuck->place[0] ? stuck->place : "at an unknown place");
}

static void
write_own(const char *key, const char *value, void *unused)
{
    char own[300];
    (void)unused;
    snprintf(own, sizeof(own), "own.%s", key);
    gf_proc_dump_write(own, "%s", value);
}

int32_t
gj_dump(xlator_t *this)
{
    gj_instance_t *instance = this->private;
    if (!instance)
        return 0;
    suspended_t suspended = {instance, 0};
    gf_proc_dump_add_section("xlator.features.glujava.%s", this->name);
    gf_proc_dump_write("translator", "%s", instance->translator);
    gf_proc_dump_write("class", "%s", instance->class_name);
    gf_proc_dump_write("jar", "%s", instance->jar);
    gf_proc_dump_write("version", "%s", instance->version);
    gf_proc_dump_write("glujava", "%s", GJ_VERSION);
    gf_proc_dump_write("bridge", "%s", gj_bridge_name() ?: "none");
    write_hooked(instance);
    write_entries(instance);
    gj_dump_latency(instance);
    gf_proc_dump_write("in-flight", "%" PRIu64, gj_instance_in_flight(instance));
    gf_proc_dump_write("operations", "%" PRIu64, instance->operations);
    gf_proc_dump_write("failures", "%" PRIu64, gj_versions_failures(instance->versions));
    gj_versions_t *versions = instance->versions;
    gf_proc_dump_write("draining", "%d", gj_versions_count(versions, GJ_STAGE_DRAINING));
    gf_proc_dump_write("replacements", "%" PRIu64 " done, %" PRIu64 " refused", versions->replacements,
                       versions->refused);
    for (gj_instance_t *each = NULL; (each = gj_versions_next(versions, each));) {
        suspended.instance = each;
        gj_call_each(write_if_suspended, &suspended);
    }
    gf_proc_dump_write("suspended", "%d", suspended.count);
    int stuck = 0;
    gj_stuck_each(instance, write_stuck, &stuck);
    gf_proc_dump_write("stuck", "%d", stuck);
    if (instance->reports & 1u << GJ_REPORT_STATEDUMP) {
        const char *why = gj_report_request(instance, GJ_REPORT_STATEDUMP, write_own, NULL);
        if (why)
            gf_proc_dump_write("own-incomplete", "%s", why);
    }
    return 0;
}

typedef struct {
    const char *volume;
    int fd;
} metrics_t;

static void
write_own_metric(const char *key, const char *value, void *argument)
{
    const metrics_t *metrics = argument;
    dprintf(metrics->fd, "%s.glujava.own.%s %s\n", metrics->volume, key, value);
}

int32_t
gj_dump_metrics(xlator_t *this, int fd)
{
    gj_instance_t *instance = this->private;
    if (!instance)
        return 0;
    metrics_t metrics = {this->name, fd};
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        if (instance->fops[i].method)
            dprintf(fd, "%s.glujava.entries.%s %" PRIu64 "\n", this->name, gj_fops[i].name,
                    gj_versions_entries(instance->versions, i));
    }
    gj_dump_latency_metrics(instance, fd);
    dprintf(fd, "%s.glujava.answered %" PRIu64 "\n", this->name, gj_versions_answered(instance->versions));
    dprintf(fd, "%s.glujava.in-flight %" PRIu64 "\n", this->name, gj_instance_in_flight(instance));
    dprintf(fd, "%s.glujava.operations %" PRIu64 "\n", this->name, instance->operations);
    dprintf(fd, "%s.glujava.failures %" PRIu64 "\n", this->name, gj_versions_failures(instance->versions));
    if (instance->reports & 1u << GJ_REPORT_METRICS) {
        const char *why = gj_report_request(instance, GJ_REPORT_METRICS, write_own_metric, &metrics);
        if (why)
            dprintf(fd, "# %s.glujava.own is incomplete: %s\n", this->name, why);
    }
    return 0;
}
