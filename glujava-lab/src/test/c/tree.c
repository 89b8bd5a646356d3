/* tree FOLDER [brick]: prints the whole tree below FOLDER, which may be the folder of a brick. */
#include <dirent.h>
#include <sys/xattr.h>
#include <time.h>

#include "calls.h"

static int on_brick;

/* Blocks of zeroes count as holes, because the brick may have holes there. */
static uint64_t
content_of(int fd)
{
    static const char zeroes[4096];
    static char block[4096 * 32];
    uint64_t hash = hash_of("", 0);
    off_t at = 0;
    for (ssize_t got; (at = lseek(fd, at, SEEK_DATA)) >= 0; at += got) {
        at -= at % 4096;
        got = pread(fd, block, sizeof block, at);
        if (got <= 0)
            return got == 0 ? hash : 0;
        for (off_t i = 0; i < got; i += 4096) {
            size_t length = got - i < 4096 ? got - i : 4096;
            if (memcmp(block + i, zeroes, length) == 0)
                continue;
            off_t where = at + i;
            hash = hash_more(hash_more(hash, &where, sizeof where), block + i, length);
        }
    }
    return errno == ENXIO ? hash : 0;
}

static int
by_name(const void *one, const void *other)
{
    return strcmp(*(char *const *)one, *(char *const *)other);
}

static void
print_xattrs(const char *path)
{
    static char keys[65536], value[65536];
    const char *sorted[1000];
    size_t count = 0;
    ssize_t length = llistxattr(path, keys, sizeof keys);
    for (ssize_t at = 0; at < length && count < COUNT(sorted); at += strlen(keys + at) + 1)
        if (strncmp(keys + at, "trusted.", 8) != 0) /* a brick's own */
            sorted[count++] = keys + at;
    qsort(sorted, count, sizeof sorted[0], by_name);
    for (size_t i = 0; i < count; i++) {
        ssize_t size = lgetxattr(path, sorted[i], value, sizeof value);
        gives_more("%s=%016lx", sorted[i], size == -1 ? 0 : hash_of(value, size));
    }
}

static void
print_entry(const char *path)
{
    struct stat stat;
    int result = lstat(path, &stat);
    printf("%s", shown(path));
    /* The brick links each file under its gfid too. */
    if (on_brick && result == 0 && !S_ISDIR(stat.st_mode))
        stat.st_nlink--;
    stat.st_atime = result == 0 ? time(NULL) : 0; /* reading changes it */
    prints_stat(result, &stat);
    if (result == -1)
        return;
    if (S_ISREG(stat.st_mode)) {
        int fd = open(path, O_RDONLY | O_CLOEXEC);
        posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED); /* the kernel's cached pages may be older than the file */
        gives_more("content %016lx", fd == -1 ? 0 : content_of(fd));
        if (stat.st_size >= 1 << 20)
            gives_more(stat.st_blocks * 512 < stat.st_size / 2 ? "sparse" : "full");
        close(fd);
    } else if (S_ISLNK(stat.st_mode)) {
        char to[8192];
        ssize_t length = readlink(path, to, sizeof to);
        gives_more("to %016lx", length == -1 ? 0 : hash_of(to, length));
    }
    print_xattrs(path);
}

/* Enters each folder, because a path may become longer than a call accepts. */
static void
print_folder(const char *path)
{
    struct dirent **entries;
    int count = scandir(".", &entries, NULL, alphasort);
    if (count == -1)
        printf("%s: %s\n", path, strerrorname_np(errno));
    for (int i = 0; i < count; i++) {
        const char *name = entries[i]->d_name;
        int gfids = on_brick && strcmp(path, ".") == 0 && strcmp(name, ".glusterfs") == 0;
        if (strcmp(name, ".") && strcmp(name, "..") && !gfids) {
            char *below_path = NULL;
            struct stat stat;
            printf("%s/", shown(path));
            print_entry(name);
            putchar('\n');
            if (asprintf(&below_path, "%s/%s", path, name) != -1 && lstat(name, &stat) == 0 && S_ISDIR(stat.st_mode) &&
                chdir(name) == 0) {
                print_folder(below_path);
                if (chdir("..") == -1)
                    exit(2);
            }
            free(below_path);
        }
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
}

int
main(int count, char **arguments)
{
    if (count < 2 || chdir(arguments[1]) == -1) {
        fprintf(stderr, "usage: tree FOLDER [brick]\n");
        return 2;
    }
    on_brick = count > 2;
    print_folder(".");
    return 0;
}
