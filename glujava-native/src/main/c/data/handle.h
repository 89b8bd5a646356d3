/* Inodes and fds that Java holds beyond a call. Each needs the right THIS: GlusterFS counts references by xlator. */
#pragma once

#include "gluster/gluster.h"

/* One more reference. */
void
gj_handle_retain(int kind, void *object);

void
gj_handle_release(int kind, void *object);

/* A new inode of the table, or a new fd of the inode, for a process; one reference is the caller's. NULL without memory. */
void *
gj_handle_make(int kind, inode_t *inode, int32_t flags, int64_t pid);

/* An fd for an inode that nobody opened. */
fd_t *
gj_handle_anonymous(inode_t *inode, int32_t flags);
