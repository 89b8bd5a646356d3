/* A folder of a mount, used by system calls. */
#include "client.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static int file;

static int
lstat_(int volume, const char *path, struct stat *found)
{
    (void)volume;
    return lstat(path, found);
}

static int
fstat_(int volume, struct stat *found)
{
    (void)volume;
    return fstat(file, found);
}

static int
create(int volume, const char *path)
{
    (void)volume;
    int made = open(path, O_CREAT | O_EXCL | O_RDWR, 0644);
    return made < 0 ? -1 : close(made);
}

static int
open_(int volume, const char *path)
{
    (void)volume;
    int opened = open(path, O_RDONLY);
    return opened < 0 ? -1 : close(opened);
}

static int
write_(int volume, const char *path)
{
    static const char content[SMALL_FILE] = "small";
    (void)volume;
    int opened = open(path, O_WRONLY);
    if (opened < 0)
        return -1;
    ssize_t written = write(opened, content, sizeof content);
    return close(opened) == 0 && written == sizeof content ? 0 : -1;
}

static int
read_(int volume, const char *path)
{
    char content[SMALL_FILE];
    (void)volume;
    int opened = open(path, O_RDONLY);
    if (opened < 0)
        return -1;
    ssize_t seen = read(opened, content, sizeof content);
    return close(opened) == 0 && seen == sizeof content ? 0 : -1;
}

static int
rename_(int volume, const char *from, const char *to)
{
    (void)volume;
    return rename(from, to);
}

static int
list(int volume, const char *path)
{
    (void)volume;
    DIR *folder = opendir(path);
    if (!folder)
        return -1;
    errno = 0;
    while (readdir(folder))
        ;
    int failed = errno;
    return closedir(folder) == 0 && !failed ? 0 : -1;
}

static int
unlink_(int volume, const char *path)
{
    (void)volume;
    return unlink(path);
}

static const struct calls calls = {lstat_, fstat_, create, open_, write_, read_, rename_, list, unlink_};

struct place
open_folder(const char *folder)
{
    char path[4096];
    if (snprintf(path, sizeof path, "%s/file", folder) >= (int)sizeof path) {
        errno = ENAMETOOLONG;
        give_up("name of the folder");
    }
    file = open(path, O_CREAT | O_RDWR, 0644);
    if (file < 0)
        give_up("create of the file");
    return (struct place){&calls, folder, 1};
}
