/*
 * The Flight Recorder keeps a recording in a folder named by the time and the pid, and removes it when the JVM ends.
 * GlusterFS's processes end without their JVM.
 */
#include "jvm/old_recordings.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { DAY = 24 * 60 * 60 };

static int
is_of_dead_process(const char *name)
{
    int digits[6], pid = 0, end = 0;
    return sscanf(name, "%4d_%2d_%2d_%2d_%2d_%2d_%d%n", &digits[0], &digits[1], &digits[2], &digits[3], &digits[4],
                  &digits[5], &pid, &end) == 7 &&
           name[end] == '\0' && pid > 0 && kill(pid, 0) != 0 && errno == ESRCH;
}

static DIR *
open_folder(int parent, const char *name)
{
    int at = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *dir = at < 0 ? NULL : fdopendir(at);
    if (at >= 0 && !dir)
        close(at);
    return dir;
}

/* The pid of a process in another container means nothing here, so recent writes count. */
static int
is_old(DIR *dir)
{
    struct stat found;
    time_t newest = 0;
    for (struct dirent *entry; (entry = readdir(dir));) {
        if (fstatat(dirfd(dir), entry->d_name, &found, AT_SYMLINK_NOFOLLOW) == 0 && strcmp(entry->d_name, "..") != 0 &&
            found.st_mtime > newest)
            newest = found.st_mtime;
    }
    rewinddir(dir);
    return time(NULL) - newest > DAY;
}

static void
remove_recording(int parent, const char *name)
{
    DIR *dir = open_folder(parent, name);
    if (!dir)
        return;
    if (is_old(dir)) {
        for (struct dirent *entry; (entry = readdir(dir));)
            unlinkat(dirfd(dir), entry->d_name, 0);
        unlinkat(parent, name, AT_REMOVEDIR);
    }
    closedir(dir);
}

void
gj_old_recordings_remove(const char *folder)
{
    DIR *dir = open_folder(AT_FDCWD, folder);
    if (!dir)
        return;
    for (struct dirent *entry; (entry = readdir(dir));) {
        if (is_of_dead_process(entry->d_name))
            remove_recording(dirfd(dir), entry->d_name);
    }
    closedir(dir);
}
