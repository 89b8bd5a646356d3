/* Pieces of a file's content, and texts that grow. */
#ifndef GJ_FILTER_TEXT_H
#define GJ_FILTER_TEXT_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes of a file; a piece does not end with a zero byte. */
typedef struct {
    const char *start;
    size_t size;
} gj_piece_t;

/* A text that grows at its end. is_short: there was no memory for all of it. */
typedef struct {
    char *bytes;
    size_t size, room;
    bool is_short;
} gj_text_t;

void
gj_text_add(gj_text_t *text, gj_piece_t piece);

void
gj_text_add_string(gj_text_t *text, const char *string);

/* Adds a word as a volfile has it, in quotes only if necessary: as Words.java does. */
void
gj_text_add_word(gj_text_t *text, const char *word);

bool
gj_piece_is(gj_piece_t piece, const char *string);

bool
gj_piece_equals(gj_piece_t piece, gj_piece_t other);

/* Removes the first line from `rest`, and returns it without its line break. */
gj_piece_t
gj_piece_line(gj_piece_t *rest);

/* Removes the first word from `rest`, and returns it; an empty piece when there is none. */
gj_piece_t
gj_piece_word(gj_piece_t *rest);

#endif
