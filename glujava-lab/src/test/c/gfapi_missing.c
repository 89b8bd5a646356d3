#include "gfapi.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { MOST = 16, LENGTH = 240 };

int
missing(const char *volfile, const char *log, int count, int names)
{
    glfs_t *volumes[MOST];
    char path[LENGTH + 32];
    struct stat stat;
    int wrong = 0;
    for (int i = 0; i < count; i++) {
        if (i == MOST || !(volumes[i] = open_volume(volfile, log)))
            return -1;
    }
    path[0] = '/';
    memset(path + 1, 'x', LENGTH);
    for (int k = 0; k < names; k++) {
        snprintf(path + LENGTH, sizeof(path) - LENGTH, "-%d", k);
        for (int i = 0; i < count; i++)
            wrong += glfs_stat(volumes[i], path, &stat) == 0 || errno != ENOENT;
    }
    return wrong;
}
