/*
 * The inode table that an xlator's inodes are in. Each needs the right THIS, and gives one reference with an inode that
 * it returns; NULL with an errno that says why, or with 0 when there is no such inode.
 */
#pragma once

#include "gluster/gluster.h"

inode_t *
gj_inodes_root(xlator_t *this);

inode_t *
gj_inodes_find(xlator_t *this, uuid_t gfid);

inode_t *
gj_inodes_grep(inode_t *parent, const char *name);

/* As far as the names on the way are known. */
inode_t *
gj_inodes_resolve(xlator_t *this, const char *path);

/*
 * Puts an inode that was looked up into the table, under a name unless parent is NULL. What is returned is to be used
 * from then on: another inode, when the table had one of that gfid. On clients alone: see inodes.c.
 */
inode_t *
gj_inodes_link(xlator_t *this, inode_t *inode, inode_t *parent, const char *name, struct iatt *iatt);

/* The path of an inode, or of a name in it: to be freed with GF_FREE; its length, or an errno below 0. */
int
gj_inodes_path(inode_t *inode, const char *name, char **path);
