#include "jvm/missing_resource.h"

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

typedef enum { MEMORY, THREADS, EXECUTABLE } resource_t;

typedef struct {
    const char *text;
    resource_t resource;
} sign_t;

/* Lines with an amount come before those without. */
static const sign_t signs[] = {
    {"mark memory page as executable", EXECUTABLE},
    {"unable to create native thread", THREADS},
    {"pthread_create failed", THREADS},
    {"Cannot create worker", THREADS},
    {"Native memory allocation", MEMORY},
    {"Could not reserve", MEMORY},
    {"Could not allocate", MEMORY},
    {"Unable to allocate", MEMORY},
    {"Failed to allocate", MEMORY},
    {"Failed to reserve", MEMORY},
    {"Cannot allocate memory", MEMORY},
    {"failed to map segment", MEMORY},
    {"insufficient memory", MEMORY},
    {"OutOfMemoryError", MEMORY},
};

static const sign_t *
sign_in(const char *output, const char **at)
{
    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
        if ((*at = strstr(output, signs[i].text)))
            return &signs[i];
    }
    return NULL;
}

const char *
gj_missing_resource(const char *output, size_t *size)
{
    const char *at;
    if (!sign_in(output, &at))
        return NULL;
    while (at > output && at[-1] != '\n')
        at--;
    at += strspn(at, "# \t");
    *size = strcspn(at, "\r\n");
    return at;
}

static void
limit(int resource, unsigned unit, const char *unit_name, char *text, size_t size)
{
    struct rlimit now;
    if (getrlimit(resource, &now) != 0 || now.rlim_cur == RLIM_INFINITY)
        snprintf(text, size, "not limited");
    else
        snprintf(text, size, "%llu%s", (unsigned long long)now.rlim_cur / unit, unit_name);
}

void
gj_missing_resource_hint(const char *line, char *hint, size_t size)
{
    const char *at;
    const sign_t *sign = sign_in(line, &at);
    char memory[32], threads[32];
    limit(RLIMIT_AS, 1024, " KiB", memory, sizeof(memory));
    limit(RLIMIT_NPROC, 1, "", threads, sizeof(threads));
    if (sign && sign->resource == EXECUTABLE)
        snprintf(hint, size,
                 "A JVM generates code at run time, which is forbidden here (MemoryDenyWriteExecute of "
                 "systemd, or execmem of SELinux): allow it for this service.");
    else if (sign && sign->resource == THREADS)
        snprintf(hint, size,
                 "Raise the limit of threads (ulimit -u, now: %s; TasksMax of systemd; pids.max of the "
                 "cgroup), or that of memory (ulimit -v, now: %s).",
                 threads, memory);
    else
        snprintf(hint, size,
                 "Raise the limit of address space (ulimit -v, LimitAS of systemd; now: %s) or of the "
                 "cgroup's memory, or let the JVM take less: -Xmx, -XX:CompressedClassSpaceSize, "
                 "-XX:ReservedCodeCacheSize in 'option jvm-options'.",
                 memory);
}
