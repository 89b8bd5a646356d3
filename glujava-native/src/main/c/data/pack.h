/* Native objects of any length as bytes, for Java: dicts, directory entries, locks, payload. */
#pragma once

#include "data/record.h"

/* What an object of a kind consists of. Returns how many bytes that takes; out is filled as far as capacity goes. */
int
gj_unpack(int kind, void *object, char *out, int capacity);

/* Makes an object of bytes; the call keeps it until its next verdict is done. NULL when that is not possible. */
void *
gj_pack(gj_call_t *call, int kind, void *base, const char *content, int size);
