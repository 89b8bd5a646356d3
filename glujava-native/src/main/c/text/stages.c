#include "text/stages.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

int64_t
gj_stages_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}

void
gj_stages_begin(gj_stages_t *stages)
{
    stages->text[0] = '\0';
    stages->since = gj_stages_now();
}

void
gj_stages_add_until(gj_stages_t *stages, const char *name, int64_t end)
{
    size_t used = strlen(stages->text);
    snprintf(stages->text + used, sizeof(stages->text) - used, "%s%s %.1f ms", used ? ", " : "", name,
             (double)(end - stages->since) / 1e6);
    stages->since = end;
}

void
gj_stages_add(gj_stages_t *stages, const char *name)
{
    gj_stages_add_until(stages, name, gj_stages_now());
}
