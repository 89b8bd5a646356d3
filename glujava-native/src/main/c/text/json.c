#include "text/json.h"

#include "text/plain.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define REPLACEMENT "\\ufffd"

static void
put(gj_json_t *json, const char *bytes, size_t count)
{
    if (json->is_full || count > json->size - json->used) {
        json->is_full = 1;
        return;
    }
    memcpy(json->text + json->used, bytes, count);
    json->used += count;
}

static void
put_escaped(gj_json_t *json, uint32_t point)
{
    char escaped[16];
    if (point < 0x10000)
        snprintf(escaped, sizeof(escaped), "\\u%04x", point);
    else
        snprintf(escaped, sizeof(escaped), "\\u%04x\\u%04x", 0xd7c0 + (point >> 10), 0xdc00 + (point & 0x3ff));
    put(json, escaped, strlen(escaped));
}

static void
put_string(gj_json_t *json, const char *value)
{
    put(json, "\"", 1);
    while (*value && !json->is_full) {
        uint32_t point = 0;
        size_t size = gj_utf8_read(value, &point);
        if (size == 0) {
            put(json, REPLACEMENT, strlen(REPLACEMENT));
        } else if (*value == '"' || *value == '\\') {
            put(json, "\\", 1);
            put(json, value, 1);
        } else if (gj_is_unprintable(point)) {
            put_escaped(json, point);
        } else {
            put(json, value, size);
        }
        value += size ? size : 1;
    }
    put(json, "\"", 1);
}

/* Writes the separator and the key before a value. */
static void
lead(gj_json_t *json, const char *key)
{
    char before = json->used ? json->text[json->used - 1] : '{';
    if (before != '{' && before != '[')
        put(json, ",", 1);
    if (key) {
        put_string(json, key);
        put(json, ":", 1);
    }
}

void
gj_json_open(gj_json_t *json, const char *key, char bracket)
{
    lead(json, key);
    put(json, &bracket, 1);
}

void
gj_json_close(gj_json_t *json, char bracket)
{
    put(json, &bracket, 1);
}

void
gj_json_text(gj_json_t *json, const char *key, const char *value)
{
    lead(json, key);
    if (value)
        put_string(json, value);
    else
        put(json, "null", 4);
}

void
gj_json_number(gj_json_t *json, const char *key, uint64_t value)
{
    char digits[24];
    lead(json, key);
    put(json, digits, snprintf(digits, sizeof(digits), "%" PRIu64, value));
}
