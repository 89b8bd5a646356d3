/* Native objects of variable length as bytes, for Java: dicts, directory entries, locks, payload. */
#pragma once

#include "data/record.h"

/*
 * Writes the content of an object of a kind. Returns how many bytes it takes, and fills out as far as capacity allows.
 */
int
gj_unpack(int kind, void *object, char *out, int capacity);

/*
 * Makes an object of bytes, which the call keeps until its next verdict is carried out. Returns NULL if that is not
 * possible.
 */
void *
gj_pack(gj_call_t *call, int kind, void *base, const char *content, int size);
