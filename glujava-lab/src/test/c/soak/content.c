#include "content.h"

static uint64_t
word(uint32_t file, uint64_t place, uint32_t id)
{
    uint64_t mixed = ((uint64_t)id << 32) ^ (uint64_t)file << 20 ^ place;
    mixed = (mixed ^ mixed >> 30) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ mixed >> 27) * 0x94d049bb133111ebu;
    return (uint64_t)id << 32 | (uint32_t)(mixed ^ mixed >> 31);
}

void
content_make(uint64_t *words, size_t count, uint32_t file, uint32_t block, uint32_t id)
{
    for (size_t i = 0; i < count; i++)
        words[i] = word(file, (uint64_t)block * (BLOCK / sizeof(*words)) + i, id);
}

ptrdiff_t
content_check(const uint64_t *words, size_t count, uint32_t file, uint32_t block)
{
    for (size_t i = 0; i < count; i++) {
        uint64_t place = (uint64_t)block * (BLOCK / sizeof(*words)) + i;
        if (words[i] != 0 && words[i] != word(file, place, words[i] >> 32))
            return (ptrdiff_t)i;
    }
    return -1;
}
