#include "data/inodes.h"

/*
 * On a client, the top of the graph has the inode table; in a brick, the volume that clients are bound to; in a
 * self-heal daemon, the xlator that heals. The nearest one above is the table of our frames' inodes.
 */
static inode_table_t *
table_above(xlator_t *xl)
{
    inode_table_t *table = __atomic_load_n(&xl->itable, __ATOMIC_ACQUIRE);
    for (xlator_list_t *parent = xl->parents; !table && parent; parent = parent->next)
        table = table_above(parent->xlator);
    return table;
}

static inode_table_t *
table_of(xlator_t *this)
{
    inode_table_t *table = table_above(this);
    errno = table ? 0 : ENOTCONN;
    return table;
}

static int
is_in_brick(xlator_t *xl)
{
    if (xl->type && strcmp(xl->type, "protocol/server") == 0)
        return 1;
    for (xlator_list_t *parent = xl->parents; parent; parent = parent->next) {
        if (is_in_brick(parent->xlator))
            return 1;
    }
    return 0;
}

inode_t *
gj_inodes_root(xlator_t *this)
{
    inode_table_t *table = table_of(this);
    return table ? inode_ref(table->root) : NULL;
}

inode_t *
gj_inodes_find(xlator_t *this, uuid_t gfid)
{
    inode_table_t *table = table_of(this);
    if (!table)
        return NULL;
    inode_t *found = inode_find(table, gfid);
    errno = 0;
    return found;
}

inode_t *
gj_inodes_grep(inode_t *parent, const char *name)
{
    inode_t *found = inode_grep(parent->table, parent, name);
    errno = 0;
    return found;
}

inode_t *
gj_inodes_resolve(xlator_t *this, const char *path)
{
    inode_table_t *table = table_of(this);
    if (!table)
        return NULL;
    /* GlusterFS returns nothing for a path that has only slashes. */
    if (path[strspn(path, "/")] == '\0')
        return inode_ref(table->root);
    inode_t *found = inode_resolve(table, (char *)path);
    errno = 0;
    return found;
}

/* GlusterFS logs these as bugs of the caller. */
static int
can_link(inode_t *inode, inode_t *parent, const char *name, struct iatt *iatt)
{
    if (gf_uuid_is_null(iatt->ia_gfid) || iatt->ia_type == IA_INVAL)
        return 0;
    if (!gf_uuid_is_null(inode->gfid) && gf_uuid_compare(inode->gfid, iatt->ia_gfid) != 0)
        return 0;
    if (!parent)
        return !name;
    return parent->table == inode->table && parent->ia_type == IA_IFDIR && name && *name && !strchr(name, '/');
}

/*
 * On a client this is safe: FUSE and libgfapi look up each inode that they have not looked up, linked or not. A server
 * assumes that every linked inode has been looked up. Xlators between it and this one would get inodes that they have
 * not seen; access-control answers their fops with EACCES.
 */
inode_t *
gj_inodes_link(xlator_t *this, inode_t *inode, inode_t *parent, const char *name, struct iatt *iatt)
{
    if (is_in_brick(this)) {
        errno = EPERM;
        return NULL;
    }
    if (!can_link(inode, parent, name, iatt)) {
        errno = EINVAL;
        return NULL;
    }
    errno = 0;
    inode_t *linked = inode_link(inode, parent, name, iatt);
    if (!linked && !errno)
        errno = ENOMEM;
    return linked;
}

int
gj_inodes_path(inode_t *inode, const char *name, char **path)
{
    *path = NULL;
    return gf_uuid_is_null(inode->gfid) ? -EINVAL : inode_path(inode, name, path);
}
