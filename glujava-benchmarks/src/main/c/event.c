/*
 * Measures the first event that this volume sends to its parents after the start. The first getxattr of XATTR sends it:
 * an invalidation, as a brick sends it when another client has made a file in the root. It is sent when the child has
 * replied, because real ones arrive on the network's thread, too. Each such getxattr returns how long the first event
 * took, in nanoseconds.
 */
#include "peer.h"

#include <glusterfs/upcall-utils.h>
#include <inttypes.h>
#include <time.h>

#define XATTR "user.glujava.first-event"
#define DIGITS 12 /* always as many: a caller may ask for the size first */

static int64_t first; /* of the process, whose graph has one such volume */

static int64_t
now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static void
send_event(xlator_t *this)
{
    struct gf_upcall_cache_invalidation change = {.flags = UP_TIMES};
    struct gf_upcall upcall = {.client_uid = "bench", .event_type = GF_UPCALL_CACHE_INVALIDATION, .data = &change};
    upcall.gfid[15] = 1; /* the root's */
    change.stat.ia_type = IA_IFDIR;
    memcpy(change.stat.ia_gfid, upcall.gfid, sizeof(uuid_t));
    int64_t begin = now();
    default_notify(this, GF_EVENT_UPCALL, &upcall);
    first = now() - begin;
}

static int32_t
child_replied(call_frame_t *frame, void *cookie, xlator_t *this, int32_t op_ret, int32_t op_errno, dict_t *dict,
              dict_t *xdata)
{
    char text[DIGITS + 1];
    (void)cookie;
    (void)op_ret;
    (void)op_errno;
    (void)dict;
    if (!first)
        send_event(this);
    snprintf(text, sizeof(text), "%0*" PRId64, DIGITS, first);
    dict_t *reply = dict_new();
    if (reply && dict_set_dynstr_with_alloc(reply, XATTR, text) == 0)
        STACK_UNWIND_STRICT(getxattr, frame, 0, 0, reply, xdata);
    else
        STACK_UNWIND_STRICT(getxattr, frame, -1, ENOMEM, NULL, NULL);
    if (reply)
        dict_unref(reply);
    return 0;
}

static int32_t
getxattr_(call_frame_t *frame, xlator_t *this, loc_t *loc, const char *name, dict_t *xdata)
{
    if (!name || strcmp(name, XATTR) != 0)
        return default_getxattr(frame, this, loc, name, xdata);
    STACK_WIND(frame, child_replied, FIRST_CHILD(this), FIRST_CHILD(this)->fops->getxattr, loc, name, xdata);
    return 0;
}

void
send_events(struct xlator_fops *fops)
{
    fops->getxattr = getxattr_;
}
