#pragma once

/*
 * Returns whether this is one of GlusterFS's own programs (a mount, a brick, a daemon), and not a program that uses
 * libgfapi.
 */
int
gj_program_is_glusterfs(void);
