/* Calls that a library makes to another, led to functions of ours. */
#pragma once

#include <stddef.h>

typedef struct {
    const char *name;
    void *to;
} gj_redirect_t;

/* Returns how many of them the library makes. It is loaded, and makes none at this moment. */
int
gj_redirect(void *library, const gj_redirect_t *calls, size_t count);
