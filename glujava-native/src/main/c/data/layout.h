/* The bytes of numbers and plain structs, in windows and in packs. The Java side is org.glujava.type.Structs. */
#pragma once

#include "data/value.h"

static inline void
put64(char *at, int offset, uint64_t value)
{
    memcpy(at + offset, &value, sizeof(value));
}

static inline void
put32(char *at, int offset, uint32_t value)
{
    memcpy(at + offset, &value, sizeof(value));
}

static inline uint64_t
get64(const char *at, int offset)
{
    uint64_t value;
    memcpy(&value, at + offset, sizeof(value));
    return value;
}

static inline uint32_t
get32(const char *at, int offset)
{
    uint32_t value;
    memcpy(&value, at + offset, sizeof(value));
    return value;
}

static inline void *
get_pointer(const char *at, int offset)
{
    return (void *)(uintptr_t)get64(at, offset);
}

/* In Java: Records.owner and Records.putOwner. */
static inline int
owner_size(int32_t said)
{
    return said < 0 ? 0 : said > GJ_OWNER_SIZE ? GJ_OWNER_SIZE : said;
}

static inline void
put_owner(char *at, const gf_lkowner_t *from)
{
    int size = owner_size(from->len);
    put32(at, 0, size);
    memcpy(at + 4, from->data, size);
}

static inline void
get_owner(const char *at, gf_lkowner_t *to)
{
    to->len = owner_size(get32(at, 0));
    memcpy(to->data, at + 4, to->len);
}

#include "structs.h"

static inline void
put_fd(char *at, const fd_t *fd)
{
    put64(at, GJ_FD_ADDRESS, (uintptr_t)fd);
    if (fd->inode)
        memcpy(at + GJ_FD_GFID, fd->inode->gfid, sizeof(uuid_t));
    else
        memset(at + GJ_FD_GFID, 0, sizeof(uuid_t));
    put64(at, GJ_FD_PID, fd->pid);
    put32(at, GJ_FD_FLAGS, fd->flags);
    put32(at, GJ_FD_ANONYMOUS, fd->anonymous);
    put64(at, GJ_FD_INODE, (uintptr_t)fd->inode);
    put32(at, GJ_FD_TYPE, fd->inode ? fd->inode->ia_type : IA_INVAL);
}

static inline void
put_inode(char *at, const inode_t *inode)
{
    put64(at, GJ_INODE_ADDRESS, (uintptr_t)inode);
    memcpy(at + GJ_INODE_GFID, inode->gfid, sizeof(uuid_t));
    put32(at, GJ_INODE_TYPE, inode->ia_type);
}
