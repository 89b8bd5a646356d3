#include "jvm/class_archive.h"

#include "file/loadable.h"
#include "file/owners.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIECE = 1 << 16 };

/* Returns a descriptor of a file that only root can change, or -1. */
static int
open_safe(const char *path)
{
    char why[2 * PATH_MAX];
    /* Checked for all users, unlike jars: a fault in an archive ends the process. */
    return gj_owners_check(path, why, sizeof(why)) != 0 ? -1 : gj_loadable_open(path, 0, why, sizeof(why));
}

/* Returns the number of bytes, which is less than wanted only at the end of the file; -1 on failure. */
static ssize_t
read_piece(int fd, char *piece)
{
    ssize_t all = 0, some = 1;
    while (some > 0 && all < PIECE) {
        some = read(fd, piece + all, PIECE - all);
        if (some < 0 && errno == EINTR)
            some = 1;
        else
            all += some > 0 ? some : 0;
    }
    return some < 0 ? -1 : all;
}

static int
has_same_content(int a, int b)
{
    struct stat of_a, of_b;
    if (fstat(a, &of_a) != 0 || fstat(b, &of_b) != 0 || of_a.st_size != of_b.st_size)
        return 0;
    char *pieces = malloc(2 * PIECE);
    ssize_t of_first = pieces ? PIECE : -1;
    while (of_first == PIECE) {
        of_first = read_piece(a, pieces);
        if (of_first != read_piece(b, pieces + PIECE) ||
            (of_first > 0 && memcmp(pieces, pieces + PIECE, of_first) != 0))
            of_first = -1;
    }
    free(pieces);
    return of_first >= 0;
}

/* Returns whether the archive's jar has the bytes of the home's. */
static int
is_jar_of(const char *home, const char *jar, const char *copy)
{
    char path[PATH_MAX + 32], why[2 * PATH_MAX];
    snprintf(path, sizeof(path), "%s/%s", home, jar);
    int a = open_safe(copy), b = a < 0 ? -1 : gj_loadable_open(path, 1, why, sizeof(why));
    int same = b >= 0 && has_same_content(a, b);
    if (a >= 0)
        close(a);
    if (b >= 0)
        close(b);
    return same;
}

/* Writes what 'stat' of archive.sh prints about a file: its size and the time of its last change. */
static int
describe(const char *path, char *line, size_t size)
{
    struct stat status;
    if (stat(path, &status) != 0)
        return -1;
    snprintf(line, size, "%lld %lld", (long long)status.st_size, (long long)status.st_mtime);
    return 0;
}

/* Returns whether the record is of this JVM, and of the archive as it is now. */
static int
is_record_of(const char *file, const char *libjvm, const char *classes)
{
    char found[PATH_MAX + 160], wanted[PATH_MAX + 160], path[PATH_MAX], of_jvm[64], of_classes[64];
    if (!realpath(libjvm, path) || describe(path, of_jvm, sizeof(of_jvm)) != 0 ||
        describe(classes, of_classes, sizeof(of_classes)) != 0)
        return 0;
    snprintf(wanted, sizeof(wanted), "%s %s\n%s\n", of_jvm, path, of_classes);
    int fd = open_safe(file);
    ssize_t size = fd < 0 ? -1 : read(fd, found, sizeof(found));
    if (fd >= 0)
        close(fd);
    return size == (ssize_t)strlen(wanted) && memcmp(found, wanted, size) == 0;
}

static int
is_safe(const char *file)
{
    int fd = open_safe(file);
    if (fd >= 0)
        close(fd);
    return fd >= 0;
}

static int
set_path(char *path, const char *home, const char *folder, const char *name)
{
    return (size_t)snprintf(path, PATH_MAX, "%s/archive/%s/%s", home, folder, name) < PATH_MAX;
}

/* Sets the archive to that of this name. Returns NULL, or why it does not fit. */
static const char *
try_name(const char *home, const char *folder, const char *name, const gj_jvm_t *jvm, gj_class_archive_t *archive)
{
    char record[PATH_MAX], classes[32], of_classes[32];
    snprintf(classes, sizeof(classes), "%s.jsa", name);
    snprintf(of_classes, sizeof(of_classes), "%s.record", name);
    if (!set_path(record, home, folder, of_classes) || !set_path(archive->classes, home, folder, classes))
        return "its path is too long";
    if (!is_safe(archive->classes))
        return "it is missing, or others than root can change it";
    return is_record_of(record, jvm->library, archive->classes) ? NULL : "it is not for this JVM, or has changed";
}

int
gj_class_archive_find(const char *home, const gj_jvm_t *jvm, const char *not_linked, gj_class_archive_t *archive,
                      const char **why)
{
    char link[PATH_MAX + 32], folder[NAME_MAX + 1];
    snprintf(link, sizeof(link), "%s/archive/current-%d", home, jvm->version);
    ssize_t length = readlink(link, folder, sizeof(folder) - 1);
    folder[length > 0 ? length : 0] = '\0';
    *why = NULL;
    archive->not_linked = not_linked;
    if (length <= 0 || strchr(folder, '/') || folder[0] == '.') {
        *why = "there is none for this version of Java";
        return 0;
    }
    if (!not_linked)
        archive->not_linked = try_name(home, folder, "linked", jvm, archive);
    if (archive->not_linked)
        *why = try_name(home, folder, "classes", jvm, archive);
    if (!*why && (!set_path(archive->core, home, folder, "glujava-core.jar") ||
                  !set_path(archive->jna, home, folder, "jna.jar")))
        *why = "its path is too long";
    if (!*why && (!is_jar_of(home, "glujava-core.jar", archive->core) || !is_jar_of(home, "jna.jar", archive->jna)))
        *why = "it is of other jars";
    return *why == NULL;
}
