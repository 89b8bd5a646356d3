#include "text.h"

#include <stdlib.h>
#include <string.h>

void
gj_text_add(gj_text_t *text, gj_piece_t piece)
{
    if (text->is_short)
        return;
    if (piece.size >= text->room - text->size) {
        size_t room = 2 * (text->size + piece.size) + 1;
        char *bytes = realloc(text->bytes, room);
        if (!bytes) {
            text->is_short = true;
            return;
        }
        text->bytes = bytes;
        text->room = room;
    }
    if (piece.size > 0)
        memcpy(text->bytes + text->size, piece.start, piece.size);
    text->size += piece.size;
}

void
gj_text_add_string(gj_text_t *text, const char *string)
{
    gj_text_add(text, (gj_piece_t){string, strlen(string)});
}

static bool
is_plain(const char *word)
{
    static const char *const keywords[] = {"volume", "type", "option", "subvolumes", "subvolumeS", "end-volume"};
    for (size_t i = 0; i < sizeof(keywords) / sizeof(keywords[0]); i++)
        if (strcmp(word, keywords[i]) == 0)
            return false;
    return word[0] != '#' && !strpbrk(word, "\"\\` \t\r");
}

void
gj_text_add_word(gj_text_t *text, const char *word)
{
    if (is_plain(word)) {
        gj_text_add_string(text, word);
        return;
    }
    gj_text_add_string(text, "\"");
    for (; *word; word++) {
        if (strchr("\"\\`", *word))
            gj_text_add_string(text, "\\");
        gj_text_add(text, (gj_piece_t){word, 1});
    }
    gj_text_add_string(text, "\"");
}

bool
gj_piece_is(gj_piece_t piece, const char *string)
{
    return gj_piece_equals(piece, (gj_piece_t){string, strlen(string)});
}

bool
gj_piece_equals(gj_piece_t piece, gj_piece_t other)
{
    return piece.size == other.size && (piece.size == 0 || memcmp(piece.start, other.start, piece.size) == 0);
}

gj_piece_t
gj_piece_line(gj_piece_t *rest)
{
    const char *end = memchr(rest->start, '\n', rest->size);
    gj_piece_t line = {rest->start, end ? (size_t)(end - rest->start) : rest->size};
    size_t used = line.size + (end ? 1 : 0);
    rest->start += used;
    rest->size -= used;
    return line;
}

static bool
is_blank(char character)
{
    return character == ' ' || character == '\t' || character == '\r';
}

gj_piece_t
gj_piece_word(gj_piece_t *rest)
{
    while (rest->size > 0 && is_blank(*rest->start)) {
        rest->start++;
        rest->size--;
    }
    gj_piece_t word = {rest->start, 0};
    while (rest->size > 0 && !is_blank(*rest->start)) {
        rest->start++;
        rest->size--;
        word.size++;
    }
    return word;
}
