#include "jvm/memory_limit.h"

#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Reads a file with a number. Without a limit, it contains "max" or a number above all memory. */
static uint64_t
read_limit(const char *root, const char *path, const char *file)
{
    char name[2 * PATH_MAX];
    uint64_t limit = UINT64_MAX;
    snprintf(name, sizeof(name), "%s%s%s", root, path, file);
    FILE *in = fopen(name, "re");
    if (!in)
        return UINT64_MAX;
    if (fscanf(in, "%" SCNu64, &limit) != 1)
        limit = UINT64_MAX;
    fclose(in);
    return limit;
}

/* A container may see its own group as the root, although the path is that of the machine. */
static uint64_t
smallest(const char *root, char *path, const char *file)
{
    uint64_t least = UINT64_MAX;
    for (;;) {
        uint64_t limit = read_limit(root, path, file);
        least = limit < least ? limit : least;
        char *slash = strrchr(path, '/');
        if (!slash)
            return least;
        *slash = '\0';
    }
}

static int
names_memory(const char *controllers)
{
    for (const char *at = controllers; at && *at; at = strchr(at, ','), at += at != NULL) {
        if (strncmp(at, "memory", 6) == 0 && (at[6] == ',' || at[6] == '\0'))
            return 1;
    }
    return 0;
}

uint64_t
gj_memory_limit(const char *groups, const char *root)
{
    uint64_t least = (uint64_t)sysconf(_SC_PHYS_PAGES) * sysconf(_SC_PAGESIZE);
    char line[PATH_MAX], memory[PATH_MAX];
    snprintf(memory, sizeof(memory), "%s/memory", root);
    FILE *in = fopen(groups, "re");
    while (in && fgets(line, sizeof(line), in)) {
        line[strcspn(line, "\n")] = '\0';
        char *controllers = strchr(line, ':'), *path = controllers ? strchr(controllers + 1, ':') : NULL;
        if (!path)
            continue;
        *path++ = '\0';
        uint64_t limit = UINT64_MAX;
        if (controllers[1] == '\0') /* version 2 has one hierarchy for all controllers */
            limit = smallest(root, path, "/memory.max");
        else if (names_memory(controllers + 1))
            limit = smallest(memory, path, "/memory.limit_in_bytes");
        least = limit < least ? limit : least;
    }
    if (in)
        fclose(in);
    return least;
}
