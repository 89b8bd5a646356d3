#include "gfapi.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

enum { MOST = 128, SIZE = 10000 };

static glfs_t *volume;
static pthread_t threads[MOST];
static int thread_count;
static int stopped;
static long rounds;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char failure[256];

/* Returns whether the call succeeded; records the first failure of all threads. */
static int
well(int good, const char *what, const char *path)
{
    int error = errno;
    if (good)
        return 1;
    pthread_mutex_lock(&lock);
    if (!failure[0])
        snprintf(failure, sizeof(failure), "%s %s: %s", what, path, strerrorname_np(error));
    pthread_mutex_unlock(&lock);
    return 0;
}

/* Also reads and writes a file that stays open through graph switches. */
static int
one_round(int number, glfs_fd_t *kept)
{
    char path[64], renamed[64], out[SIZE], in[SIZE];
    struct stat stat;
    snprintf(path, sizeof(path), "/load-%d", number);
    snprintf(renamed, sizeof(renamed), "/load-%d-renamed", number);
    memset(out, 'a' + rounds % 26, SIZE);

    if (!well(glfs_pwrite(kept, out, SIZE, 0, 0, NULL, NULL) == SIZE, "write", "to the file that stays open") ||
        !well(glfs_pread(kept, in, SIZE, 0, 0, NULL) == SIZE, "read", "of the file that stays open") ||
        !well(memcmp(in, out, SIZE) == 0, "content", "of the file that stays open"))
        return 0;
    glfs_fd_t *fd = glfs_creat(volume, path, O_RDWR, 0644);
    if (!well(fd != NULL, "create", path) ||
        !well(glfs_pwrite(fd, out, SIZE, 0, 0, NULL, NULL) == SIZE, "write", path) ||
        !well(glfs_close(fd) == 0, "close", path) || !well(glfs_rename(volume, path, renamed) == 0, "rename", path))
        return 0;
    fd = glfs_open(volume, renamed, O_RDONLY);
    return well(fd != NULL, "open", renamed) && well(glfs_pread(fd, in, SIZE, 0, 0, NULL) == SIZE, "read", renamed) &&
           well(memcmp(in, out, SIZE) == 0, "content", renamed) && well(glfs_close(fd) == 0, "close", renamed) &&
           well(glfs_stat(volume, renamed, &stat) == 0 && stat.st_size == SIZE, "stat", renamed) &&
           well(glfs_unlink(volume, renamed) == 0, "unlink", renamed) &&
           well(glfs_stat(volume, renamed, &stat) != 0 && errno == ENOENT, "stat of the deleted", renamed);
}

static void *
work(void *argument)
{
    int number = (int)(long)argument;
    char path[64];
    snprintf(path, sizeof(path), "/load-%d-kept", number);
    glfs_fd_t *kept = glfs_creat(volume, path, O_RDWR, 0644);
    if (!well(kept != NULL, "create", path))
        return NULL;
    while (!__atomic_load_n(&stopped, __ATOMIC_ACQUIRE) && one_round(number, kept))
        __atomic_fetch_add(&rounds, 1, __ATOMIC_RELAXED);
    well(glfs_close(kept) == 0, "close", path);
    return NULL;
}

int
load_start(glfs_t *on, int count)
{
    volume = on;
    stopped = 0;
    for (thread_count = 0; thread_count < count && thread_count < MOST; thread_count++) {
        if (pthread_create(&threads[thread_count], NULL, work, (void *)(long)thread_count) != 0)
            return -1;
    }
    return 0;
}

long
load_rounds(void)
{
    return __atomic_load_n(&rounds, __ATOMIC_RELAXED);
}

const char *
load_stop(void)
{
    __atomic_store_n(&stopped, 1, __ATOMIC_RELEASE);
    for (int i = 0; i < thread_count; i++)
        pthread_join(threads[i], NULL);
    return failure[0] ? failure : "ok";
}

typedef struct {
    const char *volfile, *log;
    int done;
} cycle_t;

static void *
cycle(void *argument)
{
    cycle_t *one = argument;
    struct stat stat;
    glfs_t *mine = open_volume(one->volfile, one->log);
    if (!mine)
        return NULL;
    int seen = glfs_stat(mine, "/", &stat) == 0;
    one->done = glfs_fini(mine) == 0 && seen;
    return NULL;
}

int
cycles(const char *volfile, const char *log, int count)
{
    static cycle_t all[MOST];
    int done = 0;
    for (int i = 0; i < count && i < MOST; i++) {
        all[i] = (cycle_t){.volfile = volfile, .log = log};
        if (pthread_create(&threads[i], NULL, cycle, &all[i]) != 0)
            count = i;
    }
    for (int i = 0; i < count && i < MOST; i++) {
        pthread_join(threads[i], NULL);
        done += all[i].done;
    }
    return done;
}
