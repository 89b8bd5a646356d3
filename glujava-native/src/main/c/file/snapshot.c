#include "file/snapshot.h"

#include "file/loadable.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <unistd.h>

#ifndef MFD_NOEXEC_SEAL
#define MFD_NOEXEC_SEAL 8U /* some systems require it; older ones do not know it */
#endif

enum { PIECE = 1 << 24 };

static int
in_memory(void)
{
    int out = memfd_create("glujava.jar", MFD_CLOEXEC | MFD_NOEXEC_SEAL);
    return out < 0 && errno == EINVAL ? memfd_create("glujava.jar", MFD_CLOEXEC) : out;
}

int
gj_snapshot(int in)
{
    int out = in_memory();
    off_t left = (off_t)GJ_LOADABLE_MIB * 1024 * 1024 + 1; /* a limit, because the file may grow meanwhile */
    ssize_t copied = out < 0 ? -1 : 1;
    while (copied > 0 && left > 0) {
        copied = sendfile(out, in, NULL, left < PIECE ? left : PIECE);
        left -= copied > 0 ? copied : 0;
    }
    int error = left > 0 ? errno : EFBIG;
    if (copied == 0)
        return out;
    if (out >= 0)
        close(out);
    return -error;
}

void
gj_snapshot_path(const char *file, char *path, size_t size)
{
    char why[256];
    int in = gj_loadable_open(file, 1, why, sizeof(why)), copy = in < 0 ? -1 : gj_snapshot(in);
    if (copy < 0)
        snprintf(path, size, "%s", file);
    else
        snprintf(path, size, "/proc/self/fd/%d", copy);
    if (in >= 0)
        close(in);
}
