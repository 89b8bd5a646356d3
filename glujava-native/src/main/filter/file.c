#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define LARGEST (64 << 20)

int
gj_file_read(const char *path, gj_text_t *text)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return errno;
    int error = 0;
    char some[1 << 14];
    ssize_t count;
    while ((count = read(fd, some, sizeof(some))) != 0) {
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            error = errno;
            break;
        }
        gj_text_add(text, (gj_piece_t){some, (size_t)count});
        if (text->size > LARGEST) {
            error = EFBIG;
            break;
        }
    }
    close(fd);
    return error ? error : text->is_short ? ENOMEM : 0;
}

static int
write_all(int fd, const gj_text_t *text)
{
    for (size_t done = 0; done < text->size;) {
        ssize_t count = write(fd, text->bytes + done, text->size - done);
        if (count < 0 && errno != EINTR)
            return errno;
        if (count > 0)
            done += (size_t)count;
    }
    return 0;
}

int
gj_file_replace(const char *path, const char *like, const gj_text_t *text)
{
    char fresh[PATH_MAX];
    struct stat old;
    if (text->is_short)
        return ENOMEM;
    if (snprintf(fresh, sizeof(fresh), "%s.glujava-new", path) >= (int)sizeof(fresh))
        return ENAMETOOLONG;
    if (stat(like, &old) != 0)
        return errno;
    unlink(fresh); /* of a run that was ended */
    int fd = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0)
        return errno;
    int error = fchmod(fd, old.st_mode & 07777) == 0 ? write_all(fd, text) : errno;
    if (close(fd) != 0 && !error)
        error = errno;
    if (!error && rename(fresh, path) != 0)
        error = errno;
    if (error)
        unlink(fresh);
    return error;
}
