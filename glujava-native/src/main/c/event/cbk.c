/*
 * Cbks arrive on any thread; forget and release arrive on the thread that releases the last reference: see delivery.h.
 * The inode of forget and the fd of release are passed without their address, because nothing may refer to them any
 * more. So they can also be delivered later. Java finds their contexts by the address as a mere number, and by the
 * contexts' own number.
 */
#include "event/cbk.h"

#include "cbks.h"
#include "event/delivery.h"
#include "fops.h"
#include "instance/context.h"

#include <glusterfs/client_t.h>

typedef struct {
    int number;
    fd_t *fd;
    inode_t *inode;
    inode_t *linked;
    client_t *client;
    int is_ending;
    uint64_t context;
} cbk_t;

/* In Java: CbkReader. */
static void
add_inode(writer_t *out, const inode_t *inode, int is_ending)
{
    char bytes[GJ_INODE_SIZE] = {0};
    put_inode(bytes, inode);
    if (is_ending)
        put64(bytes, GJ_INODE_ADDRESS, 0);
    add(out, bytes, sizeof(bytes));
}

static void
add_fd(writer_t *out, const fd_t *fd, int is_ending)
{
    char bytes[GJ_FD_SIZE] = {0};
    put_fd(bytes, fd); /* an ending fd still has its inode */
    if (is_ending)
        put64(bytes, GJ_FD_ADDRESS, 0);
    add(out, bytes, sizeof(bytes));
}

static void
add_text(writer_t *out, const char *text)
{
    const char *there = text ? text : "";
    add32(out, strlen(there));
    add(out, there, strlen(there));
}

static void
write_cbk(writer_t *out, gj_instance_t *instance, const void *about)
{
    const cbk_t *cbk = about;
    (void)instance;
    add32(out, cbk->number);
    if (cbk->is_ending) {
        add64(out, cbk->fd ? (uintptr_t)cbk->fd : (uintptr_t)cbk->inode);
        add64(out, cbk->context);
    }
    if (cbk->fd)
        add_fd(out, cbk->fd, cbk->is_ending);
    if (cbk->inode)
        add_inode(out, cbk->inode, cbk->is_ending);
    if (cbk->linked)
        add_inode(out, cbk->linked, 0);
    if (cbk->client) {
        add_text(out, cbk->client->client_uid);
        add_text(out, cbk->client->client_name);
    }
}

static void
notify(xlator_t *this, const cbk_t *cbk)
{
    gj_instance_t *instance = this->private;
    if (!instance)
        return;
    gj_instance_t *oldest = cbk->is_ending ? gj_versions_next(instance->versions, NULL) : NULL;
    instance = oldest ? oldest : instance;
    gj_notice_t *notice = gj_notice_make(instance, GJ_NOTICE_CBK, write_cbk, cbk);
    if (!notice) {
        gf_log(this->name, GF_LOG_ERROR, "no memory to deliver cbk %d to the translator", cbk->number);
        gj_context_ending(instance, cbk->is_ending);
        return;
    }
    notice->is_ending = cbk->is_ending;
    if (!cbk->is_ending) {
        notice->fd = cbk->fd;
        notice->inode = cbk->inode;
        notice->other_inode = cbk->linked;
    } else if (cbk->fd) {
        notice->inode = cbk->fd->inode;
    }
    gj_deliver_soon(notice);
}

static int32_t
on_forget(xlator_t *this, inode_t *inode)
{
    uint64_t context = gj_context_of(this, GJ_KIND_INODE, inode);
    notify(this, &(cbk_t){.number = GJ_CBK_FORGET, .inode = inode, .is_ending = 1, .context = context});
    return 0;
}

static void
notify_end(xlator_t *this, int number, fd_t *fd)
{
    uint64_t context = gj_context_of(this, GJ_KIND_FD, fd);
    notify(this, &(cbk_t){.number = number, .fd = fd, .is_ending = 1, .context = context});
}

static int32_t
on_release(xlator_t *this, fd_t *fd)
{
    notify_end(this, GJ_CBK_RELEASE, fd);
    return 0;
}

static int32_t
on_releasedir(xlator_t *this, fd_t *fd)
{
    notify_end(this, GJ_CBK_RELEASEDIR, fd);
    return 0;
}

static void
on_fdclose(xlator_t *this, fd_t *fd)
{
    notify(this, &(cbk_t){.number = GJ_CBK_FDCLOSE, .fd = fd});
}

static void
on_fdclosedir(xlator_t *this, fd_t *fd)
{
    notify(this, &(cbk_t){.number = GJ_CBK_FDCLOSEDIR, .fd = fd});
}

static int32_t
on_invalidate(xlator_t *this, inode_t *inode)
{
    notify(this, &(cbk_t){.number = GJ_CBK_INVALIDATE, .inode = inode});
    return 0;
}

static int32_t
on_client_destroy(xlator_t *this, client_t *client)
{
    notify(this, &(cbk_t){.number = GJ_CBK_CLIENT_DESTROY, .client = client});
    return 0;
}

static int32_t
on_client_disconnect(xlator_t *this, client_t *client)
{
    notify(this, &(cbk_t){.number = GJ_CBK_CLIENT_DISCONNECT, .client = client});
    return 0;
}

static void
on_ictxmerge(xlator_t *this, fd_t *fd, inode_t *inode, inode_t *linked)
{
    notify(this, &(cbk_t){.number = GJ_CBK_ICTXMERGE, .fd = fd, .inode = inode, .linked = linked});
}

/* A version that is still draining has contexts too, so their ends are taken from the first version on that had any. */
#define ENDINGS (1u << GJ_CBK_FORGET | 1u << GJ_CBK_RELEASE | 1u << GJ_CBK_RELEASEDIR)

void
gj_cbk_prepare(gj_instance_t *instance)
{
    gj_versions_t *versions = instance->versions;
    uint32_t taken = instance->cbks | versions->ending_cbks;
    if (!taken)
        return;
    if (!instance->own_cbks && !(instance->own_cbks = malloc(sizeof(*instance->own_cbks)))) {
        gf_log(instance->this->name, GF_LOG_ERROR, "no memory for cbks: the translator gets none");
        return;
    }
    versions->ending_cbks = taken & ENDINGS;
    struct xlator_cbks own = *versions->given_cbks;
#define INSTALL(number, member)                                                                                        \
    if (taken & 1u << (number))                                                                                        \
        own.member = on_##member;
    GJ_EACH_CBK(INSTALL)
    *instance->own_cbks = own;
}

void
gj_cbk_install(gj_instance_t *instance)
{
    instance->this->cbks = instance->own_cbks ? instance->own_cbks : instance->versions->given_cbks;
}

void
gj_cbk_remove(gj_instance_t *instance)
{
    instance->this->cbks = instance->versions->given_cbks;
}
