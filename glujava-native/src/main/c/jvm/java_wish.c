#include "jvm/java_wish.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OPTIONS = 5 };

static const char *const names_of[OPTIONS] = {"java-home", "heap-size", "jvm-environment", "jvm-options", "bridge"};
static char *decided[OPTIONS];

static void
list(const gj_java_wish_t *wish, const char *options[OPTIONS])
{
    options[0] = wish->java_home;
    options[1] = wish->heap_size;
    options[2] = wish->jvm_environment;
    options[3] = wish->jvm_options;
    options[4] = wish->bridge;
}

void
gj_java_wish_decides(const gj_java_wish_t *wish)
{
    const char *options[OPTIONS];
    list(wish, options);
    for (int i = 0; i < OPTIONS; i++) {
        free(decided[i]);
        decided[i] = options[i] ? strdup(options[i]) : NULL;
    }
}

int
gj_java_wish_in_vain(const gj_java_wish_t *wish, char *names, size_t size)
{
    const char *options[OPTIONS];
    int count = 0;
    size_t used = 0;
    list(wish, options);
    names[0] = '\0';
    for (int i = 0; i < OPTIONS; i++) {
        int same = !options[i] || (decided[i] && strcmp(options[i], decided[i]) == 0);
        if (!same && used < size)
            used += snprintf(names + used, size - used, "%s%s", count++ ? ", " : "", names_of[i]);
    }
    return count;
}
