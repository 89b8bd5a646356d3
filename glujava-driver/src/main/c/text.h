/*
 * Values as texts that C and Java write alike: what a value is to a translator in Java, without addresses, counts of
 * references and how a payload is cut into pieces.
 */
#pragma once

#include "data/value.h"

typedef struct {
    char *at;
    size_t size, room;
} text_t;

/* Appends; a name of NULL is none. Every item begins with a space. */
void
text_put(text_t *out, const char *bytes, size_t size);

void
text_value(text_t *out, const char *name, uint16_t kind, const gj_value_t *value);
