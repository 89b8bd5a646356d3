/*
 * storage/posix sets the umask of a brick to 0, and all users could write what a JVM creates there. The umask of a
 * process cannot be changed for that: posix relies on it. A thread can have one of its own, but then it has a root and
 * a working folder of its own too, so that a chroot of the process no longer reaches it. GlusterFS's programs call no
 * chroot; others may. A thread that winds fops must not have it: posix may be called on that thread.
 */
#include "thread/umask.h"

#include "gluster/program.h"

#include <sched.h>
#include <sys/stat.h>

void
gj_umask_own(void)
{
    if (gj_program_is_glusterfs() && unshare(CLONE_FS) == 0)
        umask(077);
}
