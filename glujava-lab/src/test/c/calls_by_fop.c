/*
 * For each line that names a fop, makes a call for which a mount or libgfapi winds that fop. Answers with a line: "ok",
 * or the error.
 *   calls_by_fop FOLDER            through the folder, which is a mount
 *   calls_by_fop VOLFILE LOG       through libgfapi
 * A line "lacking ..." sets the xattr that controls the translator "lacking". New files have a new name each time.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/falloc.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <glusterfs/api/glfs.h>

static glfs_t *volume;
static char made[64];
static struct stat st;
static struct statvfs vfs;
static char bytes[4096];

/* A call by path, and one on an open file. */
#define BY_PATH(here, far) ((volume ? (far) : (here)) < 0 ? -1 : 0)

static int
open_file(const char *path, int flags, int *fd, glfs_fd_t **far)
{
    *fd = -1;
    *far = NULL;
    if (volume)
        return (*far = glfs_open(volume, path, flags)) ? 0 : -1;
    return (*fd = open(path, flags)) < 0 ? -1 : 0;
}

static int
close_file(int fd, glfs_fd_t *far, int result)
{
    int error = errno;
    int closed = volume ? glfs_close(far) : close(fd);
    if (result < 0)
        errno = error;
    return result < 0 ? result : closed;
}

#define ON_FILE(here, theirs)                                                                                          \
    do {                                                                                                               \
        int fd;                                                                                                        \
        glfs_fd_t *far;                                                                                                \
        if (open_file("v-file", O_RDWR, &fd, &far) < 0)                                                                \
            return -1;                                                                                                 \
        return close_file(fd, far, BY_PATH(here, theirs));                                                             \
    } while (0)

static int
list(void)
{
    if (volume) {
        glfs_fd_t *far = glfs_opendir(volume, "v-dir");
        if (!far)
            return -1;
        struct stat each;
        errno = 0;
        while (glfs_readdirplus(far, &each))
            ;
        int failed = errno ? -1 : 0;
        return glfs_closedir(far) < 0 ? -1 : failed;
    }
    DIR *dir = opendir("v-dir");
    if (!dir)
        return -1;
    errno = 0;
    while (readdir(dir))
        ;
    int result = errno ? -1 : 0, error = errno;
    closedir(dir);
    errno = error;
    return result;
}

static int
sync_folder(void)
{
    if (volume) {
        glfs_fd_t *far = glfs_opendir(volume, "v-dir");
        return !far ? -1 : glfs_fsync(far, NULL, NULL) < 0 ? -1 : glfs_closedir(far);
    }
    int fd = open("v-dir", O_RDONLY | O_DIRECTORY);
    return fd < 0 ? -1 : close_file(fd, NULL, fsync(fd));
}

static int
make_file(void)
{
    int fd = -1;
    glfs_fd_t *far = NULL;
    if (volume)
        far = glfs_creat(volume, made, O_RDWR, 0644);
    else
        fd = open(made, O_CREAT | O_EXCL | O_RDWR, 0644);
    return fd < 0 && !far ? -1 : close_file(fd, far, 0);
}

static int
lock(void)
{
    struct flock one = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_len = 1};
    struct flock asked = one;
    ON_FILE(fcntl(fd, F_SETLK, &one) < 0 ? -1 : fcntl(fd, F_GETLK, &asked), glfs_posix_lock(far, F_SETLK, &one));
}

static int
run(const char *fop)
{
    static const char text[] = "text";
#define IS(name) (strcmp(fop, name) == 0)
    if (IS("lookup") || IS("stat"))
        return BY_PATH(stat("v-file", &st), glfs_stat(volume, "v-file", &st));
    if (IS("lookup of nothing"))
        return BY_PATH(stat(made, &st), glfs_stat(volume, made, &st)) < 0 && errno == ENOENT ? 0 : -1;
    if (IS("fstat"))
        ON_FILE(fstat(fd, &st), glfs_fstat(far, &st));
    if (IS("truncate"))
        return BY_PATH(truncate("v-file", 20), glfs_truncate(volume, "v-file", 20));
    if (IS("ftruncate"))
        ON_FILE(ftruncate(fd, 20), glfs_ftruncate(far, 20, NULL, NULL));
    if (IS("open") || IS("flush"))
        ON_FILE(0, 0);
    if (IS("create"))
        return make_file();
    if (IS("mkdir"))
        return BY_PATH(mkdir(made, 0755), glfs_mkdir(volume, made, 0755));
    if (IS("mknod"))
        return BY_PATH(mknod(made, S_IFIFO | 0644, 0), glfs_mknod(volume, made, S_IFIFO | 0644, 0));
    if (IS("symlink"))
        return BY_PATH(symlink("v-file", made), glfs_symlink(volume, "v-file", made));
    if (IS("link"))
        return BY_PATH(link("v-file", made), glfs_link(volume, "v-file", made));
    if (IS("rename")) {
        if (make_file() < 0)
            return -1;
        char other[80];
        snprintf(other, sizeof(other), "%s-2", made);
        return BY_PATH(rename(made, other), glfs_rename(volume, made, other));
    }
    if (IS("rename over"))
        return make_file() < 0 ? -1 : BY_PATH(rename(made, "v-over"), glfs_rename(volume, made, "v-over"));
    if (IS("fsyncdir"))
        return sync_folder();
    if (IS("unlink"))
        return make_file() < 0 ? -1 : BY_PATH(unlink(made), glfs_unlink(volume, made));
    if (IS("rmdir")) {
        if (BY_PATH(mkdir(made, 0755), glfs_mkdir(volume, made, 0755)) < 0)
            return -1;
        return BY_PATH(rmdir(made), glfs_rmdir(volume, made));
    }
    if (IS("readlink"))
        return BY_PATH(readlink("v-link", bytes, sizeof(bytes)), glfs_readlink(volume, "v-link", bytes, sizeof(bytes)));
    if (IS("readv"))
        ON_FILE(read(fd, bytes, 10), glfs_pread(far, bytes, 10, 0, 0, NULL));
    if (IS("writev"))
        ON_FILE(write(fd, text, 4), glfs_pwrite(far, text, 4, 0, 0, NULL, NULL));
    if (IS("fsync"))
        ON_FILE(fsync(fd), glfs_fsync(far, NULL, NULL));
    if (IS("statfs"))
        return BY_PATH(statvfs("v-file", &vfs), glfs_statvfs(volume, "v-file", &vfs));
    if (IS("opendir") || IS("readdirp") || IS("readdir"))
        return list();
    if (IS("setattr"))
        return BY_PATH(chmod("v-file", 0600), glfs_chmod(volume, "v-file", 0600));
    if (IS("fsetattr"))
        ON_FILE(fchmod(fd, 0600), glfs_fchmod(far, 0600));
    if (IS("getxattr"))
        return BY_PATH(listxattr("v-file", bytes, sizeof(bytes)),
                       glfs_listxattr(volume, "v-file", bytes, sizeof(bytes)));
    if (IS("setxattr"))
        return BY_PATH(setxattr("v-file", "user.x", text, 4, 0), glfs_setxattr(volume, "v-file", "user.x", text, 4, 0));
    if (IS("removexattr"))
        return BY_PATH(removexattr("v-file", "user.x"), glfs_removexattr(volume, "v-file", "user.x"));
    if (IS("fsetxattr"))
        ON_FILE(fsetxattr(fd, "user.x", text, 4, 0), glfs_fsetxattr(far, "user.x", text, 4, 0));
    if (IS("fgetxattr"))
        ON_FILE(fgetxattr(fd, "user.x", bytes, sizeof(bytes)), glfs_fgetxattr(far, "user.x", bytes, sizeof(bytes)));
    if (IS("fremovexattr"))
        ON_FILE(fremovexattr(fd, "user.x"), glfs_fremovexattr(far, "user.x"));
    if (IS("access"))
        return BY_PATH(access("v-file", R_OK), glfs_access(volume, "v-file", R_OK));
    if (IS("lk"))
        return lock();
    if (IS("seek"))
        ON_FILE(lseek(fd, 0, SEEK_HOLE), glfs_lseek(far, 0, SEEK_HOLE));
    if (IS("fallocate"))
        ON_FILE(fallocate(fd, 0, 0, 4096), glfs_fallocate(far, 0, 0, 4096));
    if (IS("discard"))
        ON_FILE(fallocate(fd, FALLOC_FL_KEEP_SIZE | FALLOC_FL_PUNCH_HOLE, 0, 10), glfs_discard(far, 0, 10));
    if (IS("zerofill"))
        ON_FILE(0, glfs_zerofill(far, 0, 10));
    errno = ENOSYS;
    return -1;
}

int
main(int argc, char **argv)
{
    enum { LOG_INFO_LEVEL = 7 };
    char line[256];
    if (argc == 3) {
        volume = glfs_new("calls");
        if (!volume || glfs_set_volfile(volume, argv[1]) != 0 ||
            glfs_set_logging(volume, argv[2], LOG_INFO_LEVEL) != 0 || glfs_init(volume) != 0) {
            perror("calls_by_fop: cannot open the volume");
            return 1;
        }
    } else if (argc != 2 || chdir(argv[1]) != 0) {
        perror("calls_by_fop: cannot use the folder");
        return 1;
    }
    for (int number = 0; fgets(line, sizeof(line), stdin); number++) {
        line[strcspn(line, "\n")] = '\0';
        snprintf(made, sizeof(made), "v-made-%d-%d", getpid(), number);
        int result;
        if (strncmp(line, "lacking ", 8) == 0)
            result = BY_PATH(setxattr(".", "user.lacking", line + 8, strlen(line + 8), 0),
                             glfs_setxattr(volume, "/", "user.lacking", line + 8, strlen(line + 8), 0));
        else
            result = run(line);
        printf("%s\n", result < 0 ? strerrorname_np(errno) : "ok");
        fflush(stdout);
    }
    return 0;
}
