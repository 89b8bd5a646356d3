/* How long each stage of a start took, as a text for the log. */
#pragma once

#include <stdint.h>

typedef struct {
    int64_t since; /* nanoseconds of the monotonic clock */
    char text[256];
} gj_stages_t;

int64_t
gj_stages_now(void);

void
gj_stages_begin(gj_stages_t *stages);

/* Adds the stage that ends now, and began when the one before it ended. */
void
gj_stages_add(gj_stages_t *stages, const char *name);

/* Adds a stage that ended at another time. */
void
gj_stages_add_until(gj_stages_t *stages, const char *name, int64_t end);
