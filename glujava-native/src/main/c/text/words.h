#pragma once

#include <stddef.h>

/*
 * Splits text at blanks, as HotSpot does with JAVA_TOOL_OPTIONS: text in single or double quotes stays together,
 * and the quotes go. Returns the words one after the other, each with a zero behind it, for the caller to free; NULL
 * with *count -1 when a quote is not closed, and with *count 0 without memory.
 */
char *
gj_words(const char *text, int *count);
