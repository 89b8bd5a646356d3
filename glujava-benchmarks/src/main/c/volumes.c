/* Uses volumes through libgfapi. */
#include "client.h"

#include <errno.h>
#include <fcntl.h>
#include <glusterfs/api/glfs.h>
#include <stdio.h>
#include <stdlib.h>

enum { LOG_ERROR_LEVEL = 4 };

static struct volume {
    glfs_t *fs;
    glfs_fd_t *file;
} * volumes;

static int
lstat_(int volume, const char *path, struct stat *found)
{
    return glfs_lstat(volumes[volume].fs, path, found);
}

static int
fstat_(int volume, struct stat *found)
{
    return glfs_fstat(volumes[volume].file, found);
}

static int
create(int volume, const char *path)
{
    glfs_fd_t *file = glfs_creat(volumes[volume].fs, path, O_RDWR, 0644);
    return file ? glfs_close(file) : -1;
}

static int
open_(int volume, const char *path)
{
    glfs_fd_t *file = glfs_open(volumes[volume].fs, path, O_RDONLY);
    return file ? glfs_close(file) : -1;
}

static int
write_(int volume, const char *path)
{
    static const char content[SMALL_FILE] = "small";
    glfs_fd_t *file = glfs_open(volumes[volume].fs, path, O_WRONLY);
    if (!file)
        return -1;
    ssize_t written = glfs_write(file, content, sizeof content, 0);
    return glfs_close(file) == 0 && written == sizeof content ? 0 : -1;
}

static int
read_(int volume, const char *path)
{
    char content[SMALL_FILE];
    glfs_fd_t *file = glfs_open(volumes[volume].fs, path, O_RDONLY);
    if (!file)
        return -1;
    ssize_t seen = glfs_read(file, content, sizeof content, 0);
    return glfs_close(file) == 0 && seen == sizeof content ? 0 : -1;
}

static int
rename_(int volume, const char *from, const char *to)
{
    return glfs_rename(volumes[volume].fs, from, to);
}

static int
list(int volume, const char *path)
{
    glfs_fd_t *folder = glfs_opendir(volumes[volume].fs, path);
    struct stat found;
    if (!folder)
        return -1;
    errno = 0;
    while (glfs_readdirplus(folder, &found))
        ;
    int failed = errno;
    return glfs_closedir(folder) == 0 && !failed ? 0 : -1;
}

static int
unlink_(int volume, const char *path)
{
    return glfs_unlink(volumes[volume].fs, path);
}

static const struct calls calls = {lstat_, fstat_, create, open_, write_, read_, rename_, list, unlink_};

struct place
open_volumes(const char *volfile, const char *log, int count)
{
    volumes = calloc(count > 0 ? count : 1, sizeof *volumes);
    if (!volumes)
        give_up("memory for the volumes");
    for (int i = 0; i < count; i++) {
        struct volume *volume = &volumes[i];
        volume->fs = glfs_new("benchmarks");
        if (!volume->fs || glfs_set_volfile(volume->fs, volfile) != 0 ||
            glfs_set_logging(volume->fs, log, LOG_ERROR_LEVEL) != 0 || glfs_init(volume->fs) != 0)
            give_up("start of a volume");
        volume->file = glfs_creat(volume->fs, "/file", O_RDWR, 0644);
        if (!volume->file)
            give_up("create of /file");
    }
    return (struct place){&calls, "", count};
}
