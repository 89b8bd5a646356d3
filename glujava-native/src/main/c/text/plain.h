/*
 * Texts of authors and users on their way to a log, a statedump or an answer: what could steer a terminal, end a line or
 * turn the direction of text goes escaped. The Java side is org.glujava.spi.PlainText.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* How many bytes the UTF-8 character there takes, and its code point; 0 when it is none. A zero ends the text. */
size_t
gj_utf8_read(const char *at, uint32_t *point);

/* Whether a character goes escaped. */
int
gj_is_unprintable(uint32_t point);

/* Writes a text with \xNN, \uNNNN or \UNNNNNNNN for what is no plain text; cut between characters when it is longer. */
void
gj_plain(char *out, size_t size, const char *text);
