/*
 * The inode table of an xlator. Call with the right THIS. A returned inode has a reference for the caller. NULL comes
 * with an errno, which is 0 if there is no such inode.
 */
#pragma once

#include "gluster/gluster.h"

inode_t *
gj_inodes_root(xlator_t *this);

inode_t *
gj_inodes_find(xlator_t *this, uuid_t gfid);

inode_t *
gj_inodes_grep(inode_t *parent, const char *name);

/* Resolves a path, as far as its names are in the table. */
inode_t *
gj_inodes_resolve(xlator_t *this, const char *path);

/*
 * Links an inode that was looked up, with a name unless parent is NULL. Use the returned inode from then on: it is
 * another one if the table had one with that gfid. Only on clients: see inodes.c.
 */
inode_t *
gj_inodes_link(xlator_t *this, inode_t *inode, inode_t *parent, const char *name, struct iatt *iatt);

/*
 * Returns the path of an inode, or of a name in it, to be freed with GF_FREE; returns its length, or an errno below 0.
 */
int
gj_inodes_path(inode_t *inode, const char *name, char **path);
