#include "workload.h"

#include "content.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define DATA_FILES 8
#define BLOCKS 64
#define MOST_BLOCKS 8
#define NAMES 24
#define ATTRIBUTE "user.soak"

uint64_t impossible;

/* Possible errors of every call below a translator that fails, above a brick that is killed. */
static const int always[] = {EIO, ENOTCONN, ENOMEM, ESTALE, ENOENT, EBADF, EBADFD, ENOSPC, 0};
/*
 * Names that other threads create and remove meanwhile, and names that a call with EIO may have created all the same.
 */
static const int of_names[] = {EEXIST, ENOTEMPTY, EISDIR, ENOTDIR, EINVAL, EPERM, EMLINK, 0};
static const int of_attributes[] = {ENODATA, 0};
static const int of_locks[] = {EAGAIN, EACCES, 0};
static const int nothing_more[] = {0};

uint64_t
now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

static uint32_t
chance(worker_t *worker, uint32_t bound)
{
    worker->random ^= worker->random << 13;
    worker->random ^= worker->random >> 7;
    worker->random ^= worker->random << 17;
    return (uint32_t)(worker->random >> 33) % bound;
}

static void
complain(const char *call, const char *path, const char *what)
{
    __atomic_fetch_add(&impossible, 1, __ATOMIC_RELAXED);
    printf("IMPOSSIBLE %s of %s: %s\n", call, path, what);
}

static int
is_in(int error, const int *errors)
{
    for (; *errors; errors++) {
        if (*errors == error)
            return 1;
    }
    return 0;
}

static void
begin(worker_t *worker, const char *call)
{
    worker->call = call;
    worker->begun++;
    __atomic_store_n(&worker->since, now_ms(), __ATOMIC_RELEASE);
    errno = 0;
}

/* Returns whether the call succeeded. A failure must be a possible one. */
static int
end(worker_t *worker, const char *path, int failed, const int *more)
{
    int error = errno;
    uint64_t took = now_ms() - worker->since;
    __atomic_store_n(&worker->since, 0, __ATOMIC_RELEASE);
    worker->calls++;
    if (took > worker->worst)
        worker->worst = took;
    if (!failed)
        return 1;
    worker->failed++;
    if (!is_in(error, always) && !is_in(error, more))
        complain(worker->call, path, error ? strerror(error) : "failed without an errno");
    return 0;
}

/* Runs one call and returns whether it succeeded. */
#define DO(name, path, more, call) (begin(worker, name), end(worker, path, (call) < 0, more))

static void
close_file(worker_t *worker, const char *path, void *fd)
{
    (void)DO("close", path, nothing_more, worker->files->close(fd));
}

static void
write_blocks(worker_t *worker, const char *path, void *fd, uint32_t file)
{
    uint64_t words[MOST_BLOCKS * BLOCK / sizeof(uint64_t)];
    uint32_t block = chance(worker, BLOCKS), count = 1 + chance(worker, MOST_BLOCKS);
    ssize_t size = (ssize_t)count * BLOCK;
    uint32_t id = worker->number << 24 | (++worker->writes & 0xffffff);
    content_make(words, (size_t)size / sizeof(*words), file, block, id);
    begin(worker, "write");
    ssize_t written = worker->files->write(fd, words, (size_t)size, (off_t)block * BLOCK);
    if (end(worker, path, written < 0, nothing_more) && (written == 0 || written > size))
        complain("write", path, "wrote nothing, or more than it was given");
}

static void
read_blocks(worker_t *worker, const char *path, void *fd, uint32_t file)
{
    uint64_t words[MOST_BLOCKS * BLOCK / sizeof(uint64_t)];
    uint32_t block = chance(worker, BLOCKS), count = 1 + chance(worker, MOST_BLOCKS);
    ssize_t size = (ssize_t)count * BLOCK;
    begin(worker, "read");
    ssize_t got = worker->files->read(fd, words, (size_t)size, (off_t)block * BLOCK);
    if (!end(worker, path, got < 0, nothing_more))
        return;
    ptrdiff_t wrong = got > size ? 0 : content_check(words, (size_t)got / sizeof(*words), file, block);
    if (wrong >= 0) {
        char text[120];
        snprintf(text, sizeof(text), "word %td of block %u, of %zd bytes read, is %016llx, which nobody wrote there",
                 wrong, block, got, (unsigned long long)words[wrong]);
        complain("read", path, text);
    }
}

static void
use_content(worker_t *worker)
{
    const files_t *files = worker->files;
    uint32_t file = chance(worker, DATA_FILES);
    char path[64];
    snprintf(path, sizeof(path), "/data/%u", file);
    begin(worker, "open");
    void *fd = files->open(path, O_RDWR | (chance(worker, 4) ? 0 : O_CREAT));
    if (!end(worker, path, !fd, of_names))
        return;
    for (uint32_t steps = 1 + chance(worker, 8); steps; steps--) {
        switch (chance(worker, 12)) {
            case 0:
                (void)DO("fsync", path, nothing_more, files->sync(fd));
                break;
            case 1:
                (void)DO("ftruncate", path, nothing_more, files->resize(fd, (off_t)chance(worker, BLOCKS) * BLOCK));
                break;
            case 2:
                if (DO("lock", path, of_locks, files->lock(fd, F_WRLCK)))
                    (void)DO("unlock", path, of_locks, files->lock(fd, F_UNLCK));
                break;
            case 3:
            case 4:
            case 5:
            case 6:
                write_blocks(worker, path, fd, file);
                break;
            default:
                read_blocks(worker, path, fd, file);
        }
    }
    close_file(worker, path, fd);
}

static void
name_of(worker_t *worker, char *path, size_t size)
{
    snprintf(path, size, "/names/%u", chance(worker, NAMES));
}

static int
is_name(const char *name)
{
    unsigned number;
    char rest;
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0 ||
           (sscanf(name, "%u%c", &number, &rest) == 1 && number < NAMES);
}

static void
make_file(worker_t *worker, const char *path)
{
    begin(worker, "create");
    void *fd = worker->files->open(path, O_RDWR | O_CREAT | (chance(worker, 2) ? O_EXCL : 0));
    if (end(worker, path, !fd, of_names))
        close_file(worker, path, fd);
}

static void
list_names(worker_t *worker)
{
    begin(worker, "list");
    int unknown = worker->files->list("/names", is_name);
    if (end(worker, "/names", unknown < 0, of_names) && unknown > 0)
        complain("list", "/names", "names that nobody made");
}

static void
use_attributes(worker_t *worker, const char *path)
{
    char value[32];
    if (chance(worker, 2)) {
        (void)DO("setxattr", path, of_attributes, worker->files->set_attribute(path, ATTRIBUTE, "soaked", 6));
        return;
    }
    begin(worker, "getxattr");
    ssize_t size = worker->files->get_attribute(path, ATTRIBUTE, value, sizeof(value));
    if (end(worker, path, size < 0, of_attributes) && (size != 6 || memcmp(value, "soaked", 6) != 0))
        complain("getxattr", path, "a value that nobody set");
}

static void
use_names(worker_t *worker)
{
    const files_t *files = worker->files;
    char path[64], other[64];
    name_of(worker, path, sizeof(path));
    name_of(worker, other, sizeof(other));
    switch (chance(worker, 11)) {
        case 0:
            (void)DO("mkdir", path, of_names, files->make_folder(path));
            break;
        case 1:
            (void)DO("rmdir", path, of_names, files->remove_folder(path));
            break;
        case 2:
            (void)DO("unlink", path, of_names, files->unlink(path));
            break;
        case 3:
            (void)DO("rename", path, of_names, files->rename(path, other));
            break;
        case 4:
            (void)DO("link", path, of_names, files->link(path, other));
            break;
        case 5:
            (void)DO("chmod", path, of_names, files->change_mode(path, 0600 + (int)chance(worker, 64)));
            break;
        case 6:
            (void)DO("statfs", path, of_names, files->space(path));
            break;
        case 7:
            list_names(worker);
            break;
        case 8:
            use_attributes(worker, path);
            break;
        default:
            make_file(worker, path);
    }
}

void
workload_step(worker_t *worker)
{
    switch (chance(worker, 8)) {
        case 0:
        case 1:
        case 2:
            use_content(worker);
            break;
        case 3:
        case 4:
            use_names(worker);
            break;
        default: {
            char path[64];
            name_of(worker, path, sizeof(path));
            (void)DO("stat", path, of_names, worker->files->look(path));
        }
    }
}

int
workload_prepare(const files_t *files)
{
    static const char *const folders[] = {"/data", "/names"};
    for (int i = 0; i < 2; i++) {
        if (files->make_folder(folders[i]) != 0 && errno != EEXIST)
            return -1;
    }
    return 0;
}
