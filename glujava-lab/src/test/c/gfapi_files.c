#include "gfapi.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

enum { MOST = 16, AT_ONCE = 200 };

typedef struct {
    glfs_t *volume;
    pthread_t thread;
    int number;
    long count;
    int leaves; /* leaves the files */
    int error;
} share_t;

static void
path_of(const share_t *share, long number, char *path, size_t size)
{
    snprintf(path, size, "/files-%d-%ld", share->number, number);
}

/* Handles some files, which are all open at once. Returns whether all calls succeeded. */
static int
make_some(const share_t *share, long first, long end)
{
    char path[64];
    struct stat stat;
    glfs_fd_t *fds[AT_ONCE];
    int well = 1, made = 0;
    for (long i = first; well && i < end; i++) {
        path_of(share, i, path, sizeof(path));
        fds[made] = glfs_creat(share->volume, path, O_RDWR, 0644);
        well = fds[made] && ++made;
        well = well && glfs_fstat(fds[made - 1], &stat) == 0 && glfs_stat(share->volume, path, &stat) == 0;
    }
    while (made > 0)
        well &= glfs_close(fds[--made]) == 0;
    for (long i = first; well && !share->leaves && i < end; i++) {
        path_of(share, i, path, sizeof(path));
        well = glfs_unlink(share->volume, path) == 0;
    }
    return well;
}

static void *
make_share(void *argument)
{
    share_t *share = argument;
    for (long i = 0; i < share->count && !share->error; i += AT_ONCE) {
        if (!make_some(share, i, i + AT_ONCE < share->count ? i + AT_ONCE : share->count))
            share->error = errno ? errno : EIO;
    }
    return NULL;
}

long
files(glfs_t *volume, long count, int threads, int leaves)
{
    static share_t shares[MOST];
    int started = 0, error = 0;
    for (; started < threads && started < MOST; started++) {
        share_t *share = &shares[started];
        *share = (share_t){.volume = volume, .number = started, .count = count / threads, .leaves = leaves};
        if (pthread_create(&share->thread, NULL, make_share, share) != 0)
            break;
    }
    for (int i = 0; i < started; i++) {
        pthread_join(shares[i].thread, NULL);
        error = error ? error : shares[i].error;
    }
    errno = error;
    return error ? -1 : count / threads * started;
}
