/*
 * Writes values as texts, equally in C and Java: the content that a translator in Java sees, without addresses,
 * reference counts and the pieces of a payload.
 */
#pragma once

#include "data/value.h"

typedef struct {
    char *at;
    size_t size, room;
} text_t;

/* Appends; a NULL name is left out. Every item begins with a space. */
void
text_put(text_t *out, const char *bytes, size_t size);

void
text_value(text_t *out, const char *name, uint16_t kind, const gj_value_t *value);
