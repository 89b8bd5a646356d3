#include "event/event.h"

#include "event/delivery.h"
#include "events.h"

#include <glusterfs/upcall-utils.h>

#define TIME_LIMIT 10 /* seconds, for a notice that another thread delivers */
#define NO_CHILD -1

typedef struct {
    int32_t number;
    void *data;
} event_t;

static int
child_index(const gj_instance_t *instance, const void *child)
{
    for (int i = 0; i < instance->child_count; i++) {
        if (instance->children[i] == child)
            return i;
    }
    return NO_CHILD;
}

static void
add_text(writer_t *out, const char *text)
{
    add32(out, text ? strlen(text) : (uint32_t)NO_TEXT);
    if (text)
        add(out, text, strlen(text));
}

static void
add_iatt(writer_t *out, struct iatt *iatt)
{
    char bytes[GJ_IATT_SIZE] = {0};
    put_iatt(bytes, iatt);
    add(out, bytes, sizeof(bytes));
}

static void
add_invalidation(writer_t *out, struct gf_upcall_cache_invalidation *from)
{
    add32(out, from->flags);
    add32(out, from->expire_time_attr);
    add64(out, (uintptr_t)from->dict);
    add_iatt(out, &from->stat);
    add_iatt(out, &from->p_stat);
    add_iatt(out, &from->oldp_stat);
}

static void
add_recall(writer_t *out, const struct gf_upcall_recall_lease *from)
{
    add64(out, (uintptr_t)from->dict);
    add32(out, from->lease_type);
    add(out, from->tid, sizeof(uuid_t));
}

static void
add_inodelk(writer_t *out, const struct gf_upcall_inodelk_contention *from)
{
    char flock[GJ_FLOCK_SIZE] = {0};
    put_flock(flock, &from->flock);
    add64(out, (uintptr_t)from->xdata);
    add32(out, from->pid);
    add(out, flock, sizeof(flock));
    add_text(out, from->domain);
}

static void
add_entrylk(writer_t *out, const struct gf_upcall_entrylk_contention *from)
{
    add64(out, (uintptr_t)from->xdata);
    add32(out, from->pid);
    add32(out, from->type);
    add_text(out, from->domain);
    add_text(out, from->name);
}

/* In Java: EventReader.upcall. */
static void
add_upcall(writer_t *out, const struct gf_upcall *upcall)
{
    int type = upcall->data ? upcall->event_type : GF_UPCALL_EVENT_NULL;
    add32(out, type);
    add(out, upcall->gfid, sizeof(uuid_t));
    add_text(out, upcall->client_uid);
    switch (type) {
        case GF_UPCALL_CACHE_INVALIDATION:
            add_invalidation(out, upcall->data);
            break;
        case GF_UPCALL_RECALL_LEASE:
            add_recall(out, upcall->data);
            break;
        case GF_UPCALL_INODELK_CONTENTION:
            add_inodelk(out, upcall->data);
            break;
        case GF_UPCALL_ENTRYLK_CONTENTION:
            add_entrylk(out, upcall->data);
            break;
    }
}

static dict_t *
dict_of(const struct gf_upcall *upcall)
{
    switch (upcall->data ? upcall->event_type : GF_UPCALL_EVENT_NULL) {
        case GF_UPCALL_CACHE_INVALIDATION:
            return ((struct gf_upcall_cache_invalidation *)upcall->data)->dict;
        case GF_UPCALL_RECALL_LEASE:
            return ((struct gf_upcall_recall_lease *)upcall->data)->dict;
        case GF_UPCALL_INODELK_CONTENTION:
            return ((struct gf_upcall_inodelk_contention *)upcall->data)->xdata;
        case GF_UPCALL_ENTRYLK_CONTENTION:
            return ((struct gf_upcall_entrylk_contention *)upcall->data)->xdata;
        default:
            return NULL;
    }
}

static void
write_event(writer_t *out, gj_instance_t *instance, const void *about)
{
    const event_t *event = about;
    add32(out, event->number);
    add32(out, child_index(instance, event->data));
    if (event->number == GF_EVENT_UPCALL)
        add_upcall(out, event->data);
}

int
gj_event_goes_on(gj_instance_t *instance, int32_t number, void *data)
{
    uint64_t bit = number > 0 && number < GJ_EVENTS_END ? (uint64_t)1 << number : 1;
    if (!(instance->events & bit) || (number == GF_EVENT_UPCALL && !data))
        return 1;
    event_t event = {number, data};
    gj_notice_t *notice = gj_notice_make(instance, GJ_TELL_EVENT, write_event, &event);
    if (!notice) {
        gf_log(instance->this->name, GF_LOG_ERROR, "no memory to tell the translator of event %d; it goes on", number);
        return 1;
    }
    if (number == GF_EVENT_UPCALL)
        notice->dict = dict_of(data);
    int answer = gj_deliver(notice, TIME_LIMIT);
    if (answer == GJ_TOLD_LATE)
        gf_log(instance->this->name, GF_LOG_WARNING,
               "the translator did not return from its @Notify method for event %d within %d s; the event goes on",
               number, TIME_LIMIT);
    return answer != GJ_TOLD_STOP;
}
