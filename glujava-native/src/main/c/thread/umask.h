#pragma once

/*
 * Gives the calling thread, and the threads that it makes from then on, their own umask: only the process's user can
 * access the files that they create. Works only in GlusterFS's own programs, and where the kernel allows it.
 */
void
gj_umask_own(void);
