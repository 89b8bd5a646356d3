/*
 * Escapes texts of authors and users for a log, a statedump or an answer: characters that could control a terminal, end
 * a line or change the direction of text. The Java side is org.glujava.text.PlainText.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

/*
 * Returns the length in bytes of the UTF-8 character, and its code point; 0 if the bytes are not UTF-8. A zero ends the
 * text.
 */
size_t
gj_utf8_read(const char *at, uint32_t *point);

/* Returns whether a character is escaped. */
int
gj_is_unprintable(uint32_t point);

/*
 * Writes a text with \xNN, \uNNNN or \UNNNNNNNN for escaped characters. A text that is too long is cut between two
 * characters.
 */
void
gj_plain(char *out, size_t size, const char *text);
