#include "text/plain.h"

#include "unprintable.h"

#include <stdio.h>
#include <string.h>

size_t
gj_utf8_read(const char *text, uint32_t *point)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char *at = (const unsigned char *)text;
    size_t size = at[0] < 0x80             ? 1
                  : (at[0] & 0xe0) == 0xc0 ? 2
                  : (at[0] & 0xf0) == 0xe0 ? 3
                  : (at[0] & 0xf8) == 0xf0 ? 4
                                           : 0;
    *point = at[0];
    if (size <= 1)
        return size;
    *point &= 0x7f >> size;
    for (size_t i = 1; i < size; i++) {
        if ((at[i] & 0xc0) != 0x80)
            return 0;
        *point = *point << 6 | (at[i] & 0x3f);
    }
    return *point < least[size] || *point > 0x10ffff || (*point >= 0xd800 && *point < 0xe000) ? 0 : size;
}

int
gj_is_unprintable(uint32_t point)
{
    for (size_t i = 0; i < sizeof(gj_unprintable) / sizeof(gj_unprintable[0]) && gj_unprintable[i].first <= point;
         i++) {
        if (point <= gj_unprintable[i].last)
            return 1;
    }
    return 0;
}

void
gj_plain(char *out, size_t size, const char *text)
{
    size_t used = 0;
    while (*text) {
        char escaped[16];
        uint32_t point = 0;
        size_t length = gj_utf8_read(text, &point), more = length;
        const char *piece = text;
        if (length == 0 || gj_is_unprintable(point)) {
            more = snprintf(escaped, sizeof(escaped),
                            point < 0x100 || !length ? "\\x%02x"
                            : point < 0x10000        ? "\\u%04x"
                                                     : "\\U%08x",
                            length ? point : (unsigned char)*text);
            piece = escaped;
        }
        if (used + more >= size)
            break;
        memcpy(out + used, piece, more);
        used += more;
        text += length ? length : 1;
    }
    out[used] = '\0';
}
