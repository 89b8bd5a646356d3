/*
 * callers THREADS PATH NAME...: for each NAME, THREADS threads call getxattr(PATH, NAME), all at once. When all have
 * returned, prints for each result: NAME, ok or the error, and how many.
 */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/xattr.h>

enum { STACK = 64 * 1024, ERRORS = 200 };

typedef struct {
    const char *path;
    const char *name;
    int counts[ERRORS]; /* by errno; 0 for a success */
} calls_t;

static void *
call(void *argument)
{
    calls_t *calls = argument;
    char value[256];
    int error = getxattr(calls->path, calls->name, value, sizeof(value)) < 0 ? errno : 0;
    __atomic_fetch_add(&calls->counts[error < ERRORS ? error : ERRORS - 1], 1, __ATOMIC_RELAXED);
    return NULL;
}

static void
tell(const calls_t *calls)
{
    for (int error = 0; error < ERRORS; error++)
        if (calls->counts[error])
            printf("%s %s %d\n", calls->name, error ? strerrorname_np(error) : "ok", calls->counts[error]);
}

int
main(int count, char **arguments)
{
    if (count < 4) {
        fprintf(stderr, "usage: callers THREADS PATH NAME...\n");
        return 2;
    }
    int each = atoi(arguments[1]), names = count - 3;
    calls_t *calls = calloc(names, sizeof(*calls));
    pthread_t *threads = calloc((size_t)names * each, sizeof(*threads));
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, STACK);
    for (int i = 0; i < names * each; i++) {
        calls_t *of = &calls[i / each];
        of->path = arguments[2];
        of->name = arguments[3 + i / each];
        if (pthread_create(&threads[i], &attributes, call, of) != 0) {
            fprintf(stderr, "no thread %d\n", i);
            return 1;
        }
    }
    for (int i = 0; i < names * each; i++)
        pthread_join(threads[i], NULL);
    for (int i = 0; i < names; i++)
        tell(&calls[i]);
    return 0;
}
