/* Calls on files that stay open over many calls, also after their names are removed; and locks on them. */
#include <sys/file.h>

#include "calls.h"

static int files[8] = {-1, -1, -1, -1, -1, -1, -1, -1};
static int far_files[3] = {-1, -1, -1};

int
an_open_file(void)
{
    int from = below(COUNT(files));
    for (size_t i = 0; i < COUNT(files); i++) {
        int fd = files[(from + i) % COUNT(files)];
        if (fd != -1)
            return fd;
    }
    return -1;
}

/* A flock ends only when GlusterFS gets the release, and close does not wait for that. */
static void
closes(int *slot)
{
    if (*slot != -1) {
        flock(*slot, LOCK_UN);
        close(*slot);
    }
    *slot = -1;
}

static void
keep_in(int *slot, int fd)
{
    closes(slot);
    *slot = fd;
}

int
without_readahead(int fd)
{
    if (as_root_alone && fd != -1)
        posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM);
    return fd;
}

void
keep_open(int fd)
{
    int *slot = &files[below(COUNT(files))];
    if (fd != -1)
        keep_in(slot, fd);
}

/* Always with O_NONBLOCK, because the name may be a FIFO's. */
static void
opens(void)
{
    static const int ways[] = {O_RDONLY, O_WRONLY, O_RDWR, O_RDWR, O_RDWR};
    static const int rest[] = {O_CREAT, O_CREAT,  O_CREAT,    O_CREAT | O_EXCL, O_CREAT | O_TRUNC,
                               O_TRUNC, O_APPEND, O_NOFOLLOW, O_DIRECTORY,      O_PATH,
                               O_SYNC,  O_DIRECT, 0,          O_TMPFILE,        O_CREAT | O_APPEND};
    const char *path = a_path();
    int flags = PICK(ways) | PICK(rest);
    mode_t mode = a_mode();
    if (as_root_alone)
        flags &= ~O_DIRECT;
    calling("open(%s, %x, %o)", shown(path), flags, mode);
    int fd = without_readahead(open(path, flags | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, mode));
    gives(fd == -1 ? -1 : 0);
    keep_open(fd);
}

static void
closes_one(void)
{
    int *slot = &files[below(COUNT(files))];
    calling("close()");
    closes(slot);
}

static void
asks_fstat(void)
{
    struct stat stat;
    calling("fstat()");
    prints_stat(fstat(an_open_file(), &stat), &stat);
}

static void
changes_open_file(void)
{
    mode_t mode = a_mode();
    int fd = an_open_file();
    calling("fchmod(%o)", mode);
    gives(fchmod(fd, mode));
    calling(", fchown(1000)");
    gives(fchown(fd, 1000, 1000));
    struct timespec times[2] = {{1, 2}, {(time_t)below(1000000000), 999999999}};
    calling(", futimens()");
    gives(futimens(fd, times));
}

static void
opens_far(void)
{
    const char *name = a_simple_name();
    int *slot = &far_files[below(COUNT(far_files))];
    calling("far open(%s)", name);
    int fd = without_readahead(openat(elsewhere, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0666));
    gives(fd == -1 ? -1 : 0);
    keep_in(slot, fd);
}

/* Another client is another owner, so its locks conflict. */
static void
locks(int fd)
{
    static const short types[] = {F_RDLCK, F_WRLCK, F_WRLCK, F_UNLCK};
    static const int commands[] = {F_SETLK, F_SETLK, F_GETLK, F_OFD_SETLK, F_OFD_GETLK};
    struct flock lock = {.l_type = PICK(types), .l_whence = SEEK_SET};
    lock.l_start = below(40);
    lock.l_len = one_in(4) ? 0 : below(40);
    int command = PICK(commands);
    calling("lock(%d, %d, %ld, %ld)", command, lock.l_type, lock.l_start, lock.l_len);
    long result = gives(fcntl(fd, command, &lock));
    if (result != -1 && (command == F_GETLK || command == F_OFD_GETLK))
        gives_more("type %d start %ld len %ld", lock.l_type, lock.l_start, lock.l_len);
}

static void
locks_here(void)
{
    locks(an_open_file());
}

static void
locks_far(void)
{
    int fd = PICK(far_files);
    calling("far ");
    locks(fd);
}

static void
flocks(void)
{
    static const int operations[] = {LOCK_SH, LOCK_EX, LOCK_UN};
    int operation = PICK(operations), far = one_in(2);
    int fd = far ? PICK(far_files) : an_open_file();
    calling("%sflock(%d)", far ? "far " : "", operation);
    gives(flock(fd, operation | LOCK_NB));
}

const call_t descriptor_calls[] = {
    {opens, 18},    {closes_one, 3}, {asks_fstat, 4}, {changes_open_file, 3}, {opens_far, 2}, {locks_here, 5},
    {locks_far, 4}, {flocks, 4},     {NULL, 0},
};
