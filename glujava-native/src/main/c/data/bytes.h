/* Writes bytes for Java, counting also those that do not fit, and reads bytes from Java. */
#pragma once

#include "data/layout.h"

/* Stands for the length of a text that is NULL. */
#define NO_TEXT -1

typedef struct {
    char *out;
    int capacity;
    int used;
} writer_t;

static inline void
add(writer_t *writer, const void *bytes, int size)
{
    if (size > 0 && writer->used + size <= writer->capacity)
        memcpy(writer->out + writer->used, bytes, size);
    writer->used += size;
}

static inline void
add32(writer_t *writer, uint32_t value)
{
    add(writer, &value, sizeof(value));
}

static inline void
add64(writer_t *writer, uint64_t value)
{
    add(writer, &value, sizeof(value));
}

/* After a length that is not available, all reads fail. */
typedef struct {
    const char *in;
    int left;
    int failed;
} reader_t;

static inline const char *
take(reader_t *reader, uint32_t size)
{
    const char *at = reader->in;
    if (reader->failed || reader->left < 0 || size > (uint32_t)reader->left) {
        reader->failed = 1;
        return NULL;
    }
    reader->in += size;
    reader->left -= size;
    return at;
}

static inline uint32_t
take32(reader_t *reader)
{
    const char *at = take(reader, sizeof(uint32_t));
    return at ? get32(at, 0) : 0;
}

static inline uint64_t
take64(reader_t *reader)
{
    const char *at = take(reader, sizeof(uint64_t));
    return at ? get64(at, 0) : 0;
}
