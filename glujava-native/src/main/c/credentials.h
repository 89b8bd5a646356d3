#pragma once

#include "record.h"

/* Of the frame of a call what its record does not have. Returns how many bytes that takes. */
int
gj_credentials_get(gj_call_t *call, char *out, int capacity);

/* Makes an operation somebody's; 0 or an errno. */
int
gj_credentials_set(gj_call_t *call, const char *content, int size);
