/* Writes JSON into memory of fixed size. If it does not fit, this is recorded, and the text ends anywhere. */
#pragma once

#include <stddef.h>
#include <stdint.h>

typedef struct {
    char *text;
    size_t size, used;
    int is_full;
} gj_json_t;

/* The key is NULL in a list, and for the outermost value. A bracket is one of {}[]. */
void
gj_json_open(gj_json_t *json, const char *key, char bracket);

void
gj_json_close(gj_json_t *json, char bracket);

/* A NULL value becomes null. Bytes that are not UTF-8 become U+FFFD. */
void
gj_json_text(gj_json_t *json, const char *key, const char *value);

void
gj_json_number(gj_json_t *json, const char *key, uint64_t value);
