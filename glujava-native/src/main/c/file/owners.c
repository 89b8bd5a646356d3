#include "file/owners.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MAX_LINKS = 40, ROOM = 2 * PATH_MAX };

typedef struct {
    char done[ROOM]; /* contains no links and does not end with a slash */
    char rest[ROOM];
    uid_t top; /* the owner of /, which in a container may not be root */
    int links;
    char *why;
    size_t size;
} walk_t;

static int
refuse(walk_t *walk, const char *what, const char *problem)
{
    snprintf(walk->why, walk->size, "%s %s", what, problem);
    return -1;
}

static int
look(walk_t *walk, const char *path, const struct stat *found)
{
    char problem[64];
    if (found->st_uid != 0 && found->st_uid != walk->top) {
        snprintf(problem, sizeof(problem), "belongs to user %u", (unsigned)found->st_uid);
        return refuse(walk, path, problem);
    }
    int shared = found->st_mode & (S_IWGRP | S_IWOTH);
    if (!S_ISLNK(found->st_mode) && shared && !(S_ISDIR(found->st_mode) && found->st_mode & S_ISVTX)) {
        snprintf(problem, sizeof(problem), "can be written by %s (mode %04o)",
                 shared & S_IWOTH ? "everyone" : "its group", found->st_mode & 07777);
        return refuse(walk, path, problem);
    }
    return 0;
}

/* The target of a link comes before the rest of the path. */
static int
follow(walk_t *walk, const char *path)
{
    char target[PATH_MAX], rest[ROOM];
    ssize_t length = readlink(path, target, sizeof(target) - 1);
    if (length < 0 || ++walk->links > MAX_LINKS)
        return refuse(walk, path, "is a broken link");
    target[length] = '\0';
    if ((size_t)snprintf(rest, sizeof(rest), "%s/%s", target, walk->rest) >= sizeof(rest))
        return refuse(walk, path, "is a link with too long a path");
    if (target[0] == '/')
        walk->done[0] = '\0';
    strcpy(walk->rest, rest);
    return 0;
}

static int
step(walk_t *walk, const char *name)
{
    char path[2 * ROOM];
    struct stat found;
    if (strcmp(name, ".") == 0)
        return 0;
    if (strcmp(name, "..") == 0) {
        char *slash = strrchr(walk->done, '/');
        if (slash)
            *slash = '\0';
        return 0;
    }
    if ((size_t)snprintf(path, sizeof(path), "%s/%s", walk->done, name) >= ROOM)
        return refuse(walk, walk->done, "has too long a path");
    if (lstat(path, &found) != 0)
        return refuse(walk, path, "does not exist");
    if (look(walk, path, &found) != 0)
        return -1;
    if (S_ISLNK(found.st_mode))
        return follow(walk, path);
    strcpy(walk->done, path);
    return 0;
}

int
gj_owners_check(const char *path, char *why, size_t size)
{
    walk_t walk = {.why = why, .size = size};
    struct stat top;
    if (path[0] != '/' || strlen(path) >= PATH_MAX || stat("/", &top) != 0)
        return refuse(&walk, path, "is no absolute path");
    walk.top = top.st_uid;
    if (look(&walk, "/", &top) != 0)
        return -1;
    strcpy(walk.rest, path);
    while (walk.rest[strspn(walk.rest, "/")] != '\0') {
        char name[ROOM];
        size_t skip = strspn(walk.rest, "/"), length = strcspn(walk.rest + skip, "/");
        snprintf(name, sizeof(name), "%.*s", (int)length, walk.rest + skip);
        memmove(walk.rest, walk.rest + skip + length, strlen(walk.rest + skip + length) + 1);
        if (step(&walk, name) != 0)
            return -1;
    }
    return 0;
}
