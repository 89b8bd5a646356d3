/*
 * A program that uses a volume through libgfapi. It carries out the commands of its standard input, one a line:
 *   init VOLFILE LOG | server HOST VOLUME LOG | get XATTR | fini
 *   user UID GID | stat PATH | chmod PATH MODE   sets the user of later calls; prints their result
 *   load THREADS | progress | unload    runs a load meanwhile: see gfapi_load.c
 *   files COUNT THREADS 0 | files COUNT THREADS 1   creates files, looks them up, and removes or leaves them: see
 * gfapi_files.c
 *   cycles VOLFILE LOG COUNT            runs COUNT volumes at once, each from glfs_new to glfs_fini
 *   missing VOLFILE LOG COUNT NAMES     looks up NAMES missing names in each of COUNT volumes; prints how many were
 * found or failed
 *   fork exec | fork _exit | fork exit  forks a child that does only that
 *   fork use                            forks a child that looks up a file of the volume
 * Answers each with one line: a result of 0 or more, or a number below 0 with the error; for get, the value.
 */
#include "gfapi.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { LOG_INFO_LEVEL = 7, GLUSTERD_PORT = 24007 };

static glfs_t *volume;

static void
answer(int result)
{
    printf("%d%s%s\n", result, result < 0 ? " " : "", result < 0 ? strerrorname_np(errno) : "");
}

glfs_t *
open_volume(const char *volfile, const char *log)
{
    glfs_t *made = glfs_new("gfapi");
    if (made && glfs_set_volfile(made, volfile) == 0 && glfs_set_logging(made, log, LOG_INFO_LEVEL) == 0 &&
        glfs_init(made) == 0)
        return made;
    return NULL;
}

static void
serve(const char *host, const char *name, const char *log)
{
    volume = glfs_new(name);
    int failed = !volume || glfs_set_volfile_server(volume, "tcp", host, GLUSTERD_PORT) != 0 ||
                 glfs_set_logging(volume, log, LOG_INFO_LEVEL) != 0 || glfs_init(volume) != 0;
    answer(failed ? -1 : 0);
}

static void
get(const char *name)
{
    char value[256];
    ssize_t size = glfs_getxattr(volume, "/", name, value, sizeof(value));
    if (size < 0)
        answer(-1);
    else
        printf("%.*s\n", (int)size, value);
}

static int
become(int uid, int gid)
{
    gid_t none;
    return glfs_setfsuid(uid) || glfs_setfsgid(gid) || glfs_setfsgroups(0, &none) ? -1 : 0;
}

static int
look_for(const char *path)
{
    struct stat found;
    return glfs_lstat(volume, path, &found);
}

int
main(void)
{
    char line[1024], first[512], second[512], third[512];
    int number, threads, leaves;
    unsigned mode;
    while (fgets(line, sizeof(line), stdin)) {
        if (sscanf(line, "init %511s %511s", first, second) == 2)
            answer((volume = open_volume(first, second)) ? 0 : -1);
        else if (sscanf(line, "server %511s %511s %511s", first, second, third) == 3)
            serve(first, second, third);
        else if (sscanf(line, "get %511s", first) == 1)
            get(first);
        else if (sscanf(line, "user %d %d", &number, &threads) == 2)
            answer(become(number, threads));
        else if (sscanf(line, "stat %511s", first) == 1)
            answer(look_for(first));
        else if (sscanf(line, "chmod %511s %o", first, &mode) == 2)
            answer(glfs_chmod(volume, first, mode));
        else if (sscanf(line, "load %d", &number) == 1)
            answer(load_start(volume, number));
        else if (strcmp(line, "progress\n") == 0)
            printf("%ld\n", load_rounds());
        else if (strcmp(line, "unload\n") == 0)
            puts(load_stop());
        else if (sscanf(line, "files %d %d %d", &number, &threads, &leaves) == 3)
            answer(files(volume, number, threads, leaves));
        else if (sscanf(line, "cycles %511s %511s %d", first, second, &number) == 3)
            answer(cycles(first, second, number));
        else if (sscanf(line, "missing %511s %511s %d %d", first, second, &number, &threads) == 4)
            answer(missing(first, second, number, threads));
        else if (sscanf(line, "fork %511s", first) == 1)
            answer(fork_and(volume, first));
        else if (strcmp(line, "fini\n") == 0)
            answer(glfs_fini(volume));
        else
            printf("what is that? %s", line);
        fflush(stdout);
    }
    return 0;
}
