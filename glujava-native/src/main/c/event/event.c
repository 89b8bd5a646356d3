#include "event/event.h"

#include "event/delivery.h"
#include "events.h"

#include <glusterfs/upcall-utils.h>

#define TIME_LIMIT 10 /* seconds, if another thread delivers the notice */
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
add_iatt(writer_t *out, const struct iatt *iatt)
{
    char bytes[GJ_IATT_SIZE] = {0};
    put_iatt(bytes, iatt);
    add(out, bytes, sizeof(bytes));
}

static void
add_flock(writer_t *out, const struct gf_flock *flock)
{
    char bytes[GJ_FLOCK_SIZE] = {0};
    put_flock(bytes, flock);
    add(out, bytes, sizeof(bytes));
}

#include "upcalls.h"

static int
upcall_type(const struct gf_upcall *upcall)
{
    return upcall->data ? upcall->event_type : GF_UPCALL_EVENT_NULL;
}

static void
add_upcall(writer_t *out, const struct gf_upcall *upcall)
{
    char head[GJ_UPCALL_HEAD_SIZE] = {0};
    put32(head, GJ_UPCALL_HEAD_TYPE, upcall_type(upcall));
    memcpy(head + GJ_UPCALL_HEAD_GFID, upcall->gfid, sizeof(uuid_t));
    add(out, head, sizeof(head));
    add_text(out, upcall->client_uid);
    add_upcall_fields(out, upcall_type(upcall), upcall->data);
}

static void
write_event(writer_t *out, gj_instance_t *instance, const void *about)
{
    const event_t *event = about;
    char head[GJ_EVENT_HEAD_SIZE] = {0};
    put32(head, GJ_EVENT_HEAD_NUMBER, event->number);
    put32(head, GJ_EVENT_HEAD_CHILD, child_index(instance, event->data));
    add(out, head, sizeof(head));
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
    gj_notice_t *notice = gj_notice_make(instance, GJ_NOTICE_EVENT, write_event, &event);
    if (!notice) {
        gf_log(instance->this->name, GF_LOG_ERROR,
               "no memory to deliver event %d to the translator; the event is passed on", number);
        return 1;
    }
    if (number == GF_EVENT_UPCALL)
        notice->dict = upcall_dict(upcall_type(data), ((struct gf_upcall *)data)->data);
    int answer = gj_deliver(notice, TIME_LIMIT);
    if (answer == GJ_ANSWER_LATE)
        gf_log(instance->this->name, GF_LOG_WARNING,
               "the translator did not return from its @Notify method for event %d within %d s; the event is passed on",
               number, TIME_LIMIT);
    return answer != GJ_ANSWER_STOP;
}
