/* Calls on the attributes of a name. */
#include <sys/statvfs.h>
#include <sys/xattr.h>

#include "calls.h"

static void
asks_stat(void)
{
    struct stat stat;
    const char *path = a_path();
    int follow = one_in(2) ? 0 : AT_SYMLINK_NOFOLLOW;
    calling("stat(%s, %x)", shown(path), follow);
    prints_stat(fstatat(AT_FDCWD, path, &stat, follow), &stat);
}

static void
asks_access(void)
{
    const char *path = a_path();
    int mode = below(8);
    calling("access(%s, %d)", shown(path), mode);
    gives(faccessat(AT_FDCWD, path, mode, AT_EACCESS));
}

static void
changes_mode(void)
{
    const char *path = a_path();
    mode_t mode = a_mode();
    calling("chmod(%s, %o)", shown(path), mode);
    gives(chmod(path, mode));
}

static void
changes_owner(void)
{
    static const int ids[] = {0, 1000, 65534, -1};
    const char *path = a_path();
    int uid = PICK(ids), gid = PICK(ids), follow = one_in(2) ? 0 : AT_SYMLINK_NOFOLLOW;
    calling("chown(%s, %d, %d, %x)", shown(path), uid, gid, follow);
    gives(fchownat(AT_FDCWD, path, uid, gid, follow));
}

static struct timespec
a_time(void)
{
    static const long odd[] = {UTIME_NOW, UTIME_OMIT, 1000000000};
    struct timespec time = {(time_t)below(1000000000), (long)below(1000000000)};
    if (one_in(4))
        time.tv_nsec = PICK(odd);
    return time;
}

static void
changes_times(void)
{
    const char *path = a_path();
    struct timespec times[2];
    times[0] = a_time();
    times[1] = a_time();
    int follow = one_in(2) ? 0 : AT_SYMLINK_NOFOLLOW;
    calling("utimens(%s, %ld.%09ld, %ld.%09ld, %x)", shown(path), times[0].tv_sec, times[0].tv_nsec, times[1].tv_sec,
            times[1].tv_nsec, follow);
    gives(utimensat(AT_FDCWD, path, times, follow));
}

static const char *
a_key(void)
{
    static const char *const keys[] = {"user.a",
                                       "user.a",
                                       "user.b",
                                       "user.b",
                                       "user.Gr\xc3\xbc\xc3\x9f"
                                       "e",
                                       "user.",
                                       "nonsense.a",
                                       "trusted.a",
                                       "security.a",
                                       ""};
    return PICK(keys);
}

static void
sets_xattr(void)
{
    static const size_t sizes[] = {0, 1, 100, 1000, 5000, 65536, 65537};
    static const int all[] = {0, 0, 0, XATTR_CREATE, XATTR_REPLACE};
    const char *path = a_path(), *key = a_key();
    size_t size = one_in(4) ? PICK(sizes) : below(60);
    int flags = PICK(all);
    char *value = some_bytes(size);
    calling("setxattr(%s, %s, %zu, %d)", shown(path), key, size, flags);
    gives(setxattr(path, key, value, size, flags));
}

static void
gets_xattr(void)
{
    static const size_t sizes[] = {0, 1, 70000};
    static char value[70000];
    const char *path = a_path(), *key = a_key();
    size_t size = one_in(3) ? PICK(sizes) : sizeof value;
    calling("lgetxattr(%s, %s, %zu)", shown(path), key, size);
    long length = gives(lgetxattr(path, key, value, size));
    if (length > 0 && size > 0)
        gives_more("%016lx", hash_of(value, length));
}

static void
removes_xattr(void)
{
    const char *path = a_path(), *key = a_key();
    calling("lremovexattr(%s, %s)", shown(path), key);
    gives(lremovexattr(path, key));
}

static void
lists_xattrs(void)
{
    char keys[4096];
    const char *path = a_path();
    calling("llistxattr(%s)", shown(path));
    long length = gives(llistxattr(path, keys, sizeof keys));
    uint64_t sum = 0; /* in any order */
    for (long at = 0; at < length; at += strlen(keys + at) + 1)
        sum += hash_of(keys + at, strlen(keys + at));
    if (length > 0)
        gives_more("%016lx", sum);
}

static void
asks_statfs(void)
{
    struct statvfs space;
    const char *path = a_path();
    calling("statvfs(%s)", shown(path));
    if (gives(statvfs(path, &space)) != -1)
        gives_more("bsize %lu namemax %lu blocks %lu", space.f_bsize, space.f_namemax, space.f_blocks);
}

const call_t attribute_calls[] = {
    {asks_stat, 9},  {asks_access, 4},   {changes_mode, 6}, {changes_owner, 5}, {changes_times, 4}, {sets_xattr, 7},
    {gets_xattr, 4}, {removes_xattr, 3}, {lists_xattrs, 3}, {asks_statfs, 1},   {NULL, 0},
};
