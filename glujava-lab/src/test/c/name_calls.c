/* Calls that create, move and remove names. */
#include <dirent.h>
#include <sys/sysmacros.h>

#include "calls.h"

static void
makes_folder(void)
{
    const char *path = a_path();
    mode_t mode = a_mode();
    calling("mkdir(%s, %o)", shown(path), mode);
    gives(mkdir(path, mode));
}

static void
removes_folder(void)
{
    const char *path = a_path();
    calling("rmdir(%s)", shown(path));
    gives(rmdir(path));
}

static void
unlinks(void)
{
    const char *path = a_path();
    calling("unlink(%s)", shown(path));
    gives(unlink(path));
}

static void
links(void)
{
    const char *from = a_path(), *to = a_path();
    int follow = one_in(2) ? AT_SYMLINK_FOLLOW : 0;
    calling("link(%s, %s, %x)", shown(from), shown(to), follow);
    gives(linkat(AT_FDCWD, from, AT_FDCWD, to, follow));
}

static void
symlinks(void)
{
    const char *to = a_path(), *path = a_path();
    calling("symlink(%s, %s)", shown(to), shown(path));
    gives(symlink(to, path));
}

static void
reads_symlink(void)
{
    char to[8192];
    const char *path = a_path();
    size_t size = one_in(8) ? below(3) : sizeof to;
    calling("readlink(%s, %zu)", shown(path), size);
    long length = gives(readlink(path, to, size));
    if (length > 0)
        gives_more("%016lx", hash_of(to, length));
}

static void
renames(void)
{
    static const unsigned all[] = {0, 0, 0, 0, RENAME_NOREPLACE, RENAME_EXCHANGE};
    const char *from = a_path(), *to = a_path();
    unsigned flags = PICK(all);
    calling("rename(%s, %s, %x)", shown(from), shown(to), flags);
    gives(flags ? renameat2(AT_FDCWD, from, AT_FDCWD, to, flags) : rename(from, to));
}

static void
makes_node(void)
{
    static const mode_t types[] = {S_IFREG, S_IFREG, S_IFIFO, S_IFSOCK, S_IFCHR, S_IFBLK, S_IFDIR};
    const char *path = a_path();
    mode_t mode = PICK(types) | a_mode();
    calling("mknod(%s, %o)", shown(path), mode);
    /* The block device has a number for local use, without a driver. */
    gives(mknod(path, mode, S_ISCHR(mode) ? makedev(1, 3) : makedev(240, 77)));
}

static int
by_hash(const void *one, const void *other)
{
    uint64_t a = *(const uint64_t *)one, b = *(const uint64_t *)other;
    return a < b ? -1 : a > b;
}

/* The order is the brick's; after a seek back, the remaining entries must be the same. */
static void
lists_folder(void)
{
    const char *path = a_path();
    calling("readdir(%s)", shown(path));
    DIR *folder = opendir(path);
    if (gives(folder ? 0 : -1) == -1)
        return;
    uint64_t entries[1000];
    int count = 0, again = 0, skipped = 0;
    long middle = telldir(folder);
    for (struct dirent *entry; count < 1000 && (entry = readdir(folder));) {
        entries[count++] = hash_of(entry->d_name, strlen(entry->d_name)) + entry->d_type;
        if (count == 2) {
            middle = telldir(folder);
            skipped = 2;
        }
    }
    qsort(entries, count, sizeof entries[0], by_hash);
    seekdir(folder, middle);
    while (readdir(folder))
        again++;
    gives_more("%d entries %016lx, %s", count, hash_of(entries, count * sizeof entries[0]),
               skipped + again == count ? "the rest again" : "another rest");
    calling(", fsyncdir");
    gives(fsync(dirfd(folder)));
    closedir(folder);
}

const call_t name_calls[] = {
    {makes_folder, 10}, {removes_folder, 4}, {unlinks, 8},    {links, 6},        {symlinks, 4},
    {reads_symlink, 3}, {renames, 9},        {makes_node, 5}, {lists_folder, 5}, {NULL, 0},
};
