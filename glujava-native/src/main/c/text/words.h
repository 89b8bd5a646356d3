#pragma once

#include <stddef.h>

/*
 * Splits text at blanks, as HotSpot does with JAVA_TOOL_OPTIONS: text in single or double quotes stays together, and
 * the quotes are removed. Returns the words one after the other, each ending with a zero, for the caller to free.
 * Returns NULL with *count -1 if a quote is not closed, and with *count 0 without memory.
 */
char *
gj_words(const char *text, int *count);
