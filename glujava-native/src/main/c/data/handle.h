/*
 * Inodes and fds that Java holds beyond a call. Call with the right THIS, because GlusterFS counts references by
 * xlator.
 */
#pragma once

#include "gluster/gluster.h"

/* Takes a reference. */
void
gj_handle_retain(int kind, void *object);

void
gj_handle_release(int kind, void *object);

/*
 * Makes a new inode of the table, or a new fd of the inode for a process. The caller gets one reference. NULL without
 * memory.
 */
void *
gj_handle_make(int kind, inode_t *inode, int32_t flags, int64_t pid);

/* Makes an anonymous fd, for an inode that is not open. */
fd_t *
gj_handle_anonymous(inode_t *inode, int32_t flags);
