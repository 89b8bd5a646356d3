/*
 * Functions that Java calls for the inode table. Those that search for an inode return its address, 0 if there is none,
 * or an errno below 0, and write its gfid and type into identity.
 */
#include "bridge/bridge.h"

#include "data/inodes.h"
#include "data/layout.h"
#include "instance/instance.h"

/*
 * Returns the xlator of Java's request, as THIS; NULL if it has no inode table, before or after the use of the graph.
 */
static gj_instance_t *
begin(int32_t id, xlator_t **old_this)
{
    gj_instance_t *instance = gj_instance_find(id);
    if (!instance || !__atomic_load_n(&instance->is_up, __ATOMIC_ACQUIRE))
        return NULL;
    *old_this = THIS;
    THIS = instance->this;
    return instance;
}

static int64_t
end(inode_t *found, char *identity, xlator_t *old_this)
{
    int error = errno;
    THIS = old_this;
    if (!found)
        return -(int64_t)error;
    memcpy(identity + GJ_IDENTITY_GFID, found->gfid, sizeof(uuid_t));
    put32(identity, GJ_IDENTITY_TYPE, found->ia_type);
    return (int64_t)(uintptr_t)found;
}

EXPORT int64_t
glujava_inode_root(int32_t id, char *identity)
{
    xlator_t *old_this;
    gj_instance_t *instance = begin(id, &old_this);
    return instance ? end(gj_inodes_root(instance->this), identity, old_this) : -ENOTCONN;
}

EXPORT int64_t
glujava_inode_find(int32_t id, const char *gfid, char *identity)
{
    xlator_t *old_this;
    gj_instance_t *instance = begin(id, &old_this);
    uuid_t wanted;
    memcpy(wanted, gfid, sizeof(wanted));
    return instance ? end(gj_inodes_find(instance->this, wanted), identity, old_this) : -ENOTCONN;
}

EXPORT int64_t
glujava_inode_grep(int32_t id, int64_t parent, const char *name, char *identity)
{
    xlator_t *old_this;
    gj_instance_t *instance = begin(id, &old_this);
    inode_t *in = (inode_t *)(uintptr_t)parent;
    return instance ? end(gj_inodes_grep(in, name), identity, old_this) : -ENOTCONN;
}

EXPORT int64_t
glujava_inode_resolve(int32_t id, const char *path, char *identity)
{
    xlator_t *old_this;
    gj_instance_t *instance = begin(id, &old_this);
    return instance ? end(gj_inodes_resolve(instance->this, path), identity, old_this) : -ENOTCONN;
}

/* Links an inode with an iatt. With parent 0 and name NULL, links it only by its gfid. */
EXPORT int64_t
glujava_inode_link(int32_t id, int64_t inode, int64_t parent, const char *name, const char *iatt, char *identity)
{
    xlator_t *old_this;
    gj_instance_t *instance = begin(id, &old_this);
    struct iatt content = {0};
    if (!instance)
        return -ENOTCONN;
    get_iatt(iatt, &content);
    inode_t *linked =
        gj_inodes_link(instance->this, (inode_t *)(uintptr_t)inode, (inode_t *)(uintptr_t)parent, name, &content);
    return end(linked, identity, old_this);
}

/*
 * Writes the path of an inode, or of a name in it. Returns its length or an errno below 0; fills out if the path fits.
 */
EXPORT int32_t
glujava_inode_path(int32_t id, int64_t inode, const char *name, char *out, int32_t capacity)
{
    xlator_t *old_this;
    char *path;
    if (!begin(id, &old_this))
        return -ENOTCONN;
    int length = gj_inodes_path((inode_t *)(uintptr_t)inode, name, &path);
    if (length >= 0 && length <= capacity)
        memcpy(out, path, length);
    GF_FREE(path);
    THIS = old_this;
    return length;
}
