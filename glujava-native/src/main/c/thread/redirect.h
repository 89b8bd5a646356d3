/* Redirects a library's calls of other libraries' functions to functions of ours. */
#pragma once

#include <stddef.h>

typedef struct {
    const char *name;
    void *to;
} gj_redirect_t;

/* Returns how many of the functions the library calls. It must be loaded, and must make no such call at this moment. */
int
gj_redirect(void *library, const gj_redirect_t *calls, size_t count);
