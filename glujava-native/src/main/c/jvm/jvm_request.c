#include "jvm/jvm_request.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OPTIONS = 5 };

static const char *const names_of[OPTIONS] = {"java-home", "heap-size", "jvm-environment", "jvm-options", "bridge"};
static char *decided[OPTIONS];

static void
list(const gj_jvm_request_t *request, const char *options[OPTIONS])
{
    options[0] = request->java_home;
    options[1] = request->heap_size;
    options[2] = request->jvm_environment;
    options[3] = request->jvm_options;
    options[4] = request->bridge;
}

void
gj_jvm_request_decides(const gj_jvm_request_t *request)
{
    const char *options[OPTIONS];
    list(request, options);
    for (int i = 0; i < OPTIONS; i++) {
        free(decided[i]);
        decided[i] = options[i] ? strdup(options[i]) : NULL;
    }
}

int
gj_jvm_request_ignored(const gj_jvm_request_t *request, char *names, size_t size)
{
    const char *options[OPTIONS];
    int count = 0;
    size_t used = 0;
    list(request, options);
    names[0] = '\0';
    for (int i = 0; i < OPTIONS; i++) {
        int same = !options[i] || (decided[i] && strcmp(options[i], decided[i]) == 0);
        if (!same && used < size)
            used += snprintf(names + used, size - used, "%s%s", count++ ? ", " : "", names_of[i]);
    }
    return count;
}
