#include "data/handle.h"

#include "fops.h"

void
gj_handle_retain(int kind, void *object)
{
    if (kind == GJ_KIND_FD)
        fd_ref(object);
    else
        inode_ref(object);
}

void
gj_handle_release(int kind, void *object)
{
    if (kind == GJ_KIND_FD)
        fd_unref(object);
    else
        inode_unref(object);
}

void *
gj_handle_make(int kind, inode_t *inode, int32_t flags, int64_t pid)
{
    if (!inode)
        return NULL;
    if (kind != GJ_KIND_FD)
        return inode_new(inode->table);
    fd_t *fd = fd_create(inode, pid);
    if (fd)
        fd->flags = flags;
    return fd;
}

fd_t *
gj_handle_anonymous(inode_t *inode, int32_t flags)
{
    return inode ? fd_anonymous_with_flags(inode, flags) : NULL;
}
