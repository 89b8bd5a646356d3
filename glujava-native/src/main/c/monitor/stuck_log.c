#include "monitor/stuck_log.h"

#include "event/report_request.h"

#define MS 1000
#define MOST_LINES 10                      /* logged in one check; others follow in the next */
#define LONGEST_PAUSE (3600 * (int64_t)MS) /* between two lines about the same turn */

typedef struct {
    gj_stuck_t *entries;
    int count;
} places_t;

/* Java has written the number of a thread, and its place. */
static void
take_place(const char *key, const char *value, void *argument)
{
    places_t *places = argument;
    int64_t thread = strtoll(key, NULL, 10);
    for (int i = 0; i < places->count; i++) {
        if (places->entries[i].thread == thread)
            snprintf(places->entries[i].place, sizeof(places->entries[i].place), "%s", value);
    }
}

/* Before the instance is complete, its name can still change. */
static const char *
name_of(const gj_instance_t *instance)
{
    return __atomic_load_n(&instance->is_made, __ATOMIC_ACQUIRE) ? instance->translator : "that is being created";
}

static void
log_one(const gj_stuck_t *entry, const gj_instance_t *instance, int64_t now)
{
    gf_log(instance->this->name, GF_LOG_ERROR, "translator %s: %s has not returned for %" PRId64 " s; it is %s",
           name_of(instance), entry->what, (now - entry->since) / MS,
           entry->place[0] ? entry->place : "at an unknown place: Java did not report it within a second");
}

void
gj_stuck_log_due(gj_stuck_t *entries, int count, int64_t now)
{
    places_t places = {entries, count};
    int has_asked = 0, lines = 0;
    for (int i = 0; i < count && lines < MOST_LINES; i++) {
        gj_stuck_t *entry = &entries[i];
        gj_instance_t *instance = entry->next_at <= now ? gj_instance_hold(entry->instance) : NULL;
        if (!instance)
            continue;
        if (!instance->stuck_after) { /* turned off meanwhile */
            gj_instance_release(instance);
            continue;
        }
        if (!has_asked)
            gj_report_request(instance, GJ_REPORT_THREADS, take_place, &places);
        has_asked = 1;
        xlator_t *old_this = THIS;
        THIS = instance->this;
        log_one(entry, instance, now);
        lines++;
        THIS = old_this;
        gj_instance_release(instance);
        int64_t age = now - entry->since;
        entry->next_at = now + (age < LONGEST_PAUSE ? age : LONGEST_PAUSE);
        entry->is_logged = 1;
    }
}

void
gj_stuck_log_ended(const gj_stuck_t *entries, int count, int64_t now)
{
    for (int i = 0; i < count; i++) {
        gj_instance_t *instance = entries[i].is_logged ? gj_instance_hold(entries[i].instance) : NULL;
        if (!instance)
            continue;
        xlator_t *old_this = THIS;
        THIS = instance->this;
        gf_log(instance->this->name, GF_LOG_WARNING, "translator %s: %s has returned, after %" PRId64 " s",
               name_of(instance), entries[i].what, (now - entries[i].since) / MS);
        THIS = old_this;
        gj_instance_release(instance);
    }
}
