#include "files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/xattr.h>
#include <unistd.h>

static int root = -1;

/* Looks up every path from the mount's root. */
static const char *
below(const char *path)
{
    return *path == '/' ? path + 1 : path;
}

static int
fd_of(void *fd)
{
    return (int)(intptr_t)fd - 1;
}

/* Calls without a variant for a folder's fd use the path of that fd. */
static const char *
whole(const char *path, char *name)
{
    snprintf(name, PATH_MAX, "/proc/self/fd/%d/%s", root, below(path));
    return name;
}

static int
begin(const char *where, const char *log)
{
    (void)log;
    root = open(where, O_RDONLY | O_DIRECTORY);
    return root < 0 ? -1 : 0;
}

static void
end(void)
{
    close(root);
}

static void *
open_file(const char *path, int flags)
{
    return (void *)(intptr_t)(openat(root, below(path), flags, 0644) + 1);
}

static int
close_file(void *fd)
{
    return close(fd_of(fd));
}

static ssize_t
read_file(void *fd, void *bytes, size_t size, off_t offset)
{
    return pread(fd_of(fd), bytes, size, offset);
}

static ssize_t
write_file(void *fd, const void *bytes, size_t size, off_t offset)
{
    return pwrite(fd_of(fd), bytes, size, offset);
}

static int
sync_file(void *fd)
{
    return fsync(fd_of(fd));
}

static int
resize(void *fd, off_t size)
{
    return ftruncate(fd_of(fd), size);
}

static int
lock(void *fd, int type)
{
    struct flock flock = {.l_type = type, .l_whence = SEEK_SET, .l_start = 0, .l_len = 16};
    return fcntl(fd_of(fd), F_SETLK, &flock);
}

static int
look(const char *path)
{
    struct stat stat;
    return fstatat(root, below(path), &stat, 0);
}

static int
make_folder(const char *path)
{
    return mkdirat(root, below(path), 0755);
}

static int
remove_folder(const char *path)
{
    return unlinkat(root, below(path), AT_REMOVEDIR);
}

static int
unlink_file(const char *path)
{
    return unlinkat(root, below(path), 0);
}

static int
rename_file(const char *from, const char *to)
{
    return renameat(root, below(from), root, below(to));
}

static int
link_file(const char *from, const char *to)
{
    return linkat(root, below(from), root, below(to), 0);
}

static int
change_mode(const char *path, int mode)
{
    return fchmodat(root, below(path), mode, 0);
}

static int
set_attribute(const char *path, const char *name, const char *value, size_t size)
{
    char file[PATH_MAX];
    return setxattr(whole(path, file), name, value, size, 0);
}

static ssize_t
get_attribute(const char *path, const char *name, char *value, size_t size)
{
    char file[PATH_MAX];
    return getxattr(whole(path, file), name, value, size);
}

static int
list(const char *path, int (*is_known)(const char *name))
{
    int unknown = 0, fd = openat(root, below(path), O_RDONLY | O_DIRECTORY);
    DIR *folder = fd < 0 ? NULL : fdopendir(fd);
    if (!folder) {
        if (fd >= 0)
            close(fd);
        return -1;
    }
    errno = 0;
    for (struct dirent *entry; (entry = readdir(folder)); errno = 0)
        unknown += !is_known(entry->d_name);
    int error = errno;
    closedir(folder);
    errno = error;
    return error ? -1 : unknown;
}

static int
space(const char *path)
{
    char file[PATH_MAX];
    struct statvfs statvfs_now;
    return statvfs(whole(path, file), &statvfs_now);
}

const files_t kernel_files = {
    begin,       end,       NULL,        open_file,     close_file,    read_file,     write_file,
    sync_file,   resize,    lock,        look,          make_folder,   remove_folder, unlink_file,
    rename_file, link_file, change_mode, set_attribute, get_attribute, list,          space,
};
