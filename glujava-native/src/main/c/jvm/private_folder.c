#include "jvm/private_folder.h"

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[PATH_MAX];
static const char *taken_last;

/* For example /dev/stderr, which may link to a file elsewhere. */
static int
is_link(const char *file)
{
    struct stat found;
    return lstat(file, &found) == 0 && S_ISLNK(found.st_mode);
}

const char *
gj_log_folder(const char *log_file)
{
    static char log_folder[PATH_MAX];
    struct stat found;
    if (!log_file || log_file[0] != '/' || stat(log_file, &found) != 0 || !S_ISREG(found.st_mode))
        return NULL;
    if (!is_link(log_file))
        snprintf(log_folder, sizeof(log_folder), "%s", log_file);
    else if (!realpath(log_file, log_folder))
        return NULL;
    char *slash = strrchr(log_folder, '/');
    *slash = '\0';
    /* Leaves room for the names of files in it. */
    return slash == log_folder || slash - log_folder > PATH_MAX - 64 ? NULL : log_folder;
}

/* Other users must not be able to replace our folder. */
static int
others_keep_off(const char *parent)
{
    struct stat found;
    return stat(parent, &found) == 0 && (found.st_uid == 0 || found.st_uid == geteuid()) &&
           ((found.st_mode & 022) == 0 || (found.st_mode & S_ISVTX));
}

/* A folder that existed may belong to another user, or be a link. */
static int
is_ours(const char *path)
{
    struct stat found;
    int at = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    int ours = at >= 0 && fstat(at, &found) == 0 && found.st_uid == geteuid() && fchmod(at, 0700) == 0 &&
               faccessat(AT_FDCWD, path, W_OK | X_OK, AT_EACCESS) == 0;
    if (at >= 0)
        close(at);
    return ours;
}

static const char *
take(const char *parent)
{
    if (!parent || !others_keep_off(parent))
        return NULL;
    snprintf(folder, sizeof(folder), "%s/glujava-%u", parent, geteuid());
    mkdir(folder, 0700);
    return is_ours(folder) ? folder : NULL;
}

const char *
gj_private_folder(const char *log_file)
{
    const char *taken = take(gj_log_folder(log_file));
    if (!taken)
        taken = take("/var/log/glusterfs");
    if (!taken)
        taken = take("/tmp");
    if (!taken && others_keep_off("/tmp")) {
        strcpy(folder, "/tmp/glujava-XXXXXX");
        taken = mkdtemp(folder);
    }
    taken_last = taken;
    return taken;
}

const char *
gj_private_folder_taken(void)
{
    return taken_last;
}
