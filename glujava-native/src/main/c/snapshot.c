#include "snapshot.h"

#include "bridge.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <unistd.h>

#ifndef MFD_NOEXEC_SEAL
#define MFD_NOEXEC_SEAL 8U /* some systems insist; older ones do not know it */
#endif

enum { PIECE = 1 << 24 };

static int
in_memory(void)
{
    int out = memfd_create("glujava.jar", MFD_CLOEXEC | MFD_NOEXEC_SEAL);
    return out < 0 && errno == EINVAL ? memfd_create("glujava.jar", MFD_CLOEXEC) : out;
}

int
gj_snapshot(const char *file)
{
    int in = open(file, O_RDONLY | O_CLOEXEC);
    if (in < 0)
        return -errno;
    int out = in_memory();
    ssize_t copied = out < 0 ? -1 : 1;
    while (copied > 0)
        copied = sendfile(out, in, NULL, PIECE);
    int error = errno;
    close(in);
    if (copied == 0)
        return out;
    if (out >= 0)
        close(out);
    return -error;
}

void
gj_snapshot_path(const char *file, char *path, size_t size)
{
    int copy = gj_snapshot(file);
    if (copy < 0)
        snprintf(path, size, "%s", file);
    else
        snprintf(path, size, "/proc/self/fd/%d", copy);
}

/* For a translator's jar: it lets go of the copy with glujava_forget. */
EXPORT int32_t
glujava_copy(const char *file)
{
    return gj_snapshot(file);
}

EXPORT void
glujava_forget(int32_t copy)
{
    close(copy);
}
