/*
 * A statedump is written with THIS elsewhere, and with the lock of the whole dump held: no lock is taken here, and no
 * Java entered. What changes meanwhile may be told wrongly, nothing more.
 */
#include "dump.h"

#include "call.h"
#include "instance.h"

/* Of suspended frames so many are told one by one. */
#define SUSPENDED_TOLD 100

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
            gf_proc_dump_write(key, "%" PRIu64, instance->fops[i].entries);
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
    int pass = gj_call_pass(call);
    uint32_t fop = gj_call_fop(call);
    char key[64];
    if (call->instance != suspended->instance || !call->frame || fop >= GJ_FOP_COUNT ||
        (pass != GJ_PASS_SUSPENDED && pass != GJ_PASS_PARKED))
        return;
    if (suspended->count++ >= SUSPENDED_TOLD)
        return;
    snprintf(key, sizeof(key), "suspended.%d", suspended->count);
    gf_proc_dump_write(key, "%s for %" PRId64 " s, at %.*s", gj_fops[fop].name,
                       (int64_t)(gj_now_seconds() - call->suspended_at), GJ_ORIGIN_SIZE - 1,
                       call->record + GJ_ORIGIN);
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
    write_hooked(instance);
    write_entries(instance);
    gf_proc_dump_write("in-flight", "%" PRIu64, gj_instance_in_flight(instance));
    gf_proc_dump_write("operations", "%" PRIu64, instance->operations);
    gf_proc_dump_write("failures", "%" PRIu64, instance->failures);
    gj_call_each(write_if_suspended, &suspended);
    gf_proc_dump_write("suspended", "%d", suspended.count);
    return 0;
}
