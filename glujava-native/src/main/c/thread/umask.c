/*
 * storage/posix sets the umask of a brick to 0, so all users could write files that a JVM creates there. The umask of
 * the process cannot be changed, because posix relies on it. A thread can have its own umask, but then it also has its
 * own root and working folder, so a chroot of the process no longer affects it. GlusterFS's programs never call chroot;
 * others may. A thread that winds fops must not have such a umask, because posix may run on that thread.
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
