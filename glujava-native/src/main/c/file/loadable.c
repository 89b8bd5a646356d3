#include "file/loadable.h"

#include "file/owners.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *
kind_of(mode_t mode)
{
    return S_ISDIR(mode)    ? "it is a folder"
           : S_ISFIFO(mode) ? "it is a FIFO, not a file"
           : S_ISSOCK(mode) ? "it is a socket, not a file"
                            : "it is a device, not a file";
}

static int
refuse(char *why, size_t size, const char *reason)
{
    snprintf(why, size, "%s", reason);
    return GJ_LOADABLE_NOT;
}

static int
check(const struct stat *found, char *why, size_t size)
{
    if (!S_ISREG(found->st_mode))
        return refuse(why, size, kind_of(found->st_mode));
    if (found->st_size <= (off_t)GJ_LOADABLE_MIB * 1024 * 1024)
        return 0;
    snprintf(why, size, "it has %lld bytes; a jar may have at most %d MiB", (long long)found->st_size, GJ_LOADABLE_MIB);
    return -1;
}

int
gj_loadable_open(const char *path, int allow_writable, char *why, size_t size)
{
    struct stat found;
    /* Checked before the open, because opening a device can have effects. */
    if (stat(path, &found) != 0)
        return refuse(why, size, strerror(errno));
    if (check(&found, why, size) != 0)
        return -1;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return refuse(why, size, strerror(errno));
    /* Checks the open file too, because another file may have replaced it. */
    int result = fstat(fd, &found) != 0 || check(&found, why, size) != 0 ? GJ_LOADABLE_NOT : 0;
    if (result == 0 && !allow_writable && geteuid() == 0 && gj_owners_check(path, why, size) != 0)
        result = GJ_LOADABLE_NOT_SAFE;
    if (result == 0)
        return fd;
    close(fd);
    return result;
}
