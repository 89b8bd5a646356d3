#pragma once

/*
 * Gives the calling thread, and the threads it makes from then on, a umask of their own: what they create is for the
 * user of the process alone. In GlusterFS's own programs only, and where the kernel allows it.
 */
void
gj_umask_own(void);
