/* Calls on the other mount, and between the two. */
#include "calls.h"

static void
asks_far(void)
{
    struct stat stat;
    const char *name = a_simple_name();
    calling("far stat(%s)", name);
    prints_stat(fstatat(elsewhere, name, &stat, AT_SYMLINK_NOFOLLOW), &stat);
}

static void
reads_far(void)
{
    static char buffer[65536];
    const char *name = a_simple_name();
    int fd = without_readahead(openat(elsewhere, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    calling("far read(%s)", name);
    long got = gives(fd == -1 ? -1 : pread(fd, buffer, sizeof buffer, below(100000)));
    if (got > 0)
        gives_more("%016lx", hash_of(buffer, got));
    if (fd != -1)
        close(fd);
}

static void
writes_far(void)
{
    const char *name = a_simple_name();
    off_t offset = below(100000);
    char *bytes = some_bytes(3000);
    int fd = openat(elsewhere, name, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    calling("far write(%s, %ld)", name, offset);
    gives(fd == -1 ? -1 : pwrite(fd, bytes, 3000, offset));
    if (fd != -1)
        close(fd);
}

static void
removes_far(void)
{
    const char *name = a_simple_name();
    int flags = one_in(2) ? AT_REMOVEDIR : 0;
    calling("far unlink(%s, %x)", name, flags);
    gives(unlinkat(elsewhere, name, flags));
}

static void
makes_far(void)
{
    const char *name = a_simple_name();
    mode_t mode = a_mode();
    calling("far mkdir(%s, %o)", name, mode);
    gives(mkdirat(elsewhere, name, mode));
}

static void
crosses(void)
{
    const char *path = a_path(), *name = a_simple_name();
    calling("link(%s, far %s)", shown(path), name);
    gives(linkat(AT_FDCWD, path, elsewhere, name, 0));
    calling(", rename(%s, far %s)", shown(path), name);
    gives(renameat(AT_FDCWD, path, elsewhere, name));
}

const call_t far_calls[] = {
    {asks_far, 3}, {reads_far, 3}, {writes_far, 3}, {removes_far, 1}, {makes_far, 1}, {crosses, 1}, {NULL, 0},
};
