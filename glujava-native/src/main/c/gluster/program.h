#pragma once

/* Whether the process is GlusterFS's own (a mount, a brick, a daemon), and not a program that uses libgfapi. */
int
gj_program_is_glusterfs(void);
