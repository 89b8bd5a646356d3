/*
 * A program that uses a volume through libgfapi, as it is told, one line after the other:
 *   init VOLFILE LOG | get XATTR | fini
 * Each is answered by one line: a result of 0 or more, or below 0 with the error; of get the value.
 */
#include <errno.h>
#include <glusterfs/api/glfs.h>
#include <stdio.h>
#include <string.h>

enum { LOG_INFO_LEVEL = 7 };

static glfs_t *volume;

static void
answer(int result)
{
    printf("%d%s%s\n", result, result < 0 ? " " : "", result < 0 ? strerrorname_np(errno) : "");
}

static void
init(const char *volfile, const char *log)
{
    volume = glfs_new("gfapi");
    int failed = !volume || glfs_set_volfile(volume, volfile) != 0 ||
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

int
main(void)
{
    char line[1024], first[512], second[512];
    while (fgets(line, sizeof(line), stdin)) {
        if (sscanf(line, "init %511s %511s", first, second) == 2)
            init(first, second);
        else if (sscanf(line, "get %511s", first) == 1)
            get(first);
        else if (strcmp(line, "fini\n") == 0)
            answer(glfs_fini(volume));
        else
            printf("what is that? %s", line);
        fflush(stdout);
    }
    return 0;
}
