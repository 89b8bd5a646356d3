#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <glusterfs/api/glfs.h>
#include <signal.h>
#include <stdio.h>

#define LOG_ERRORS 4

static glfs_t *volume;

/* where: HOST:PORT:VOLUME, of a volfile server. */
static int
begin(const char *where, const char *log)
{
    char host[64], name[64];
    int port;
    if (sscanf(where, "%63[^:]:%d:%63s", host, &port, name) != 3) {
        errno = EINVAL;
        return -1;
    }
    signal(SIGPIPE, SIG_IGN); /* GlusterFS writes to the sockets of bricks that have died */
    volume = glfs_new(name);
    if (!volume || glfs_set_volfile_server(volume, "tcp", host, port) != 0 ||
        glfs_set_logging(volume, log, LOG_ERRORS) != 0)
        return -1;
    return glfs_init(volume);
}

static void
end(void)
{
    glfs_fini(volume);
}

static void
dump(void)
{
    glfs_sysrq(volume, GLFS_SYSRQ_STATEDUMP);
}

static void *
open_file(const char *path, int flags)
{
    return flags & O_CREAT ? glfs_creat(volume, path, flags, 0644) : glfs_open(volume, path, flags);
}

static int
close_file(void *fd)
{
    return glfs_close(fd);
}

static ssize_t
read_file(void *fd, void *bytes, size_t size, off_t offset)
{
    return glfs_pread(fd, bytes, size, offset, 0, NULL);
}

static ssize_t
write_file(void *fd, const void *bytes, size_t size, off_t offset)
{
    return glfs_pwrite(fd, bytes, size, offset, 0, NULL, NULL);
}

static int
sync_file(void *fd)
{
    return glfs_fsync(fd, NULL, NULL);
}

static int
resize(void *fd, off_t size)
{
    return glfs_ftruncate(fd, size, NULL, NULL);
}

static int
lock(void *fd, int type)
{
    struct flock flock = {.l_type = type, .l_whence = SEEK_SET, .l_start = 0, .l_len = 16};
    return glfs_posix_lock(fd, F_SETLK, &flock);
}

static int
look(const char *path)
{
    struct stat stat;
    return glfs_stat(volume, path, &stat);
}

static int
make_folder(const char *path)
{
    return glfs_mkdir(volume, path, 0755);
}

static int
remove_folder(const char *path)
{
    return glfs_rmdir(volume, path);
}

static int
unlink_file(const char *path)
{
    return glfs_unlink(volume, path);
}

static int
rename_file(const char *from, const char *to)
{
    return glfs_rename(volume, from, to);
}

static int
link_file(const char *from, const char *to)
{
    return glfs_link(volume, from, to);
}

static int
change_mode(const char *path, int mode)
{
    return glfs_chmod(volume, path, mode);
}

static int
set_attribute(const char *path, const char *name, const char *value, size_t size)
{
    return glfs_setxattr(volume, path, name, value, size, 0);
}

static ssize_t
get_attribute(const char *path, const char *name, char *value, size_t size)
{
    return glfs_getxattr(volume, path, name, value, size);
}

static int
list(const char *path, int (*is_known)(const char *name))
{
    int unknown = 0;
    glfs_fd_t *folder = glfs_opendir(volume, path);
    if (!folder)
        return -1;
    errno = 0;
    for (struct dirent *entry; (entry = glfs_readdir(folder)); errno = 0)
        unknown += !is_known(entry->d_name);
    int error = errno;
    glfs_closedir(folder);
    errno = error;
    return error ? -1 : unknown;
}

static int
space(const char *path)
{
    struct statvfs statvfs_now;
    return glfs_statvfs(volume, path, &statvfs_now);
}

const files_t gfapi_files = {
    begin,       end,       dump,        open_file,     close_file,    read_file,     write_file,
    sync_file,   resize,    lock,        look,          make_folder,   remove_folder, unlink_file,
    rename_file, link_file, change_mode, set_attribute, get_attribute, list,          space,
};
