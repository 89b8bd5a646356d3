/*
 * counter KIND ROUNDS FOLDER...: processes on several mounts increment one number, each under a lock of KIND (fcntl,
 * ofd or flock). Without a working lock, increments would be lost. The last line is the number.
 */
#include <sys/file.h>
#include <sys/wait.h>

#include "calls.h"

enum { PROCESSES = 3 }; /* on each mount */

static int
lock(const char *kind, int fd, int taken)
{
    struct flock range = {.l_type = taken ? F_WRLCK : F_UNLCK, .l_whence = SEEK_SET, .l_start = 5, .l_len = 10};
    if (strcmp(kind, "flock") == 0)
        return flock(fd, taken ? LOCK_EX : LOCK_UN);
    return fcntl(fd, strcmp(kind, "ofd") == 0 ? F_OFD_SETLKW : F_SETLKW, &range);
}

/* Opened again each time, without the kernel's cached pages, because the others may be on another mount. */
static int
count_up(int folder)
{
    char text[32] = "";
    int fd = openat(folder, "number", O_RDWR);
    if (fd == -1 || posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED) != 0 || pread(fd, text, sizeof text - 1, 0) == -1)
        return -1;
    int length = sprintf(text, "%ld", atol(text) + 1);
    int written = pwrite(fd, text, length, 0) == length;
    return close(fd) == 0 && written ? 0 : -1;
}

static int
run(const char *kind, int rounds, const char *path)
{
    int folder = open(path, O_DIRECTORY);
    int fd = openat(folder, "lock", O_RDWR);
    for (int i = 0; i < rounds; i++) {
        if (lock(kind, fd, 1) == -1 || count_up(folder) == -1 || lock(kind, fd, 0) == -1) {
            printf("round failed: %s\n", strerrorname_np(errno));
            return 1;
        }
    }
    return 0;
}

static int
make(int folder, const char *name)
{
    int fd = openat(folder, name, O_RDWR | O_CREAT | O_TRUNC, 0666);
    return fd != -1 && close(fd) == 0;
}

int
main(int count, char **arguments)
{
    if (count < 4) {
        fprintf(stderr, "usage: counter KIND ROUNDS FOLDER...\n");
        return 2;
    }
    /*
     * Created before the processes start: GlusterFS may answer EEXIST if two mounts create one name, with or without
     * O_EXCL.
     */
    int first = open(arguments[3], O_DIRECTORY);
    if (first == -1 || !make(first, "lock") || !make(first, "number")) {
        perror("cannot create the files");
        return 1;
    }
    for (int i = 3; i < count; i++)
        for (int process = 0; process < PROCESSES; process++)
            if (fork() == 0)
                return run(arguments[1], atoi(arguments[2]), arguments[i]);
    int failed = 0;
    for (int status; wait(&status) != -1;)
        failed |= status;
    char text[32] = "";
    int fd = openat(first, "number", O_RDONLY);
    posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    if (pread(fd, text, sizeof text - 1, 0) == -1)
        failed = 1;
    printf("%s: counted to %s of %d\n", arguments[1], text, (count - 3) * PROCESSES * atoi(arguments[2]));
    return failed != 0;
}
