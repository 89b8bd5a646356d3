#include "json.h"

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

/* How many bytes the character there takes; 0 when it is none. Continuation bytes stop at the zero behind the text. */
static size_t
utf8_size(const unsigned char *at)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t size = at[0] < 0x80             ? 1
                  : (at[0] & 0xe0) == 0xc0 ? 2
                  : (at[0] & 0xf0) == 0xe0 ? 3
                  : (at[0] & 0xf8) == 0xf0 ? 4
                                           : 0;
    if (size <= 1)
        return size;
    uint32_t point = at[0] & (0x7f >> size);
    for (size_t i = 1; i < size; i++) {
        if ((at[i] & 0xc0) != 0x80)
            return 0;
        point = point << 6 | (at[i] & 0x3f);
    }
    return point < least[size] || point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? 0 : size;
}

static void
put_string(gj_json_t *json, const char *value)
{
    put(json, "\"", 1);
    while (*value && !json->is_full) {
        size_t size = utf8_size((const unsigned char *)value);
        if (size == 0) {
            put(json, REPLACEMENT, strlen(REPLACEMENT));
        } else if (*value == '"' || *value == '\\') {
            put(json, "\\", 1);
            put(json, value, 1);
        } else if (size == 1 && (*value < ' ' || *value == 0x7f)) {
            char escaped[8];
            put(json, escaped, snprintf(escaped, sizeof(escaped), "\\u%04x", *value));
        } else {
            put(json, value, size);
        }
        value += size ? size : 1;
    }
    put(json, "\"", 1);
}

/* What comes before a value. */
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
