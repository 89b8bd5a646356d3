#include "text/words.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Copies one word and its zero. Returns the end of the input that it read, or NULL if a quote is not closed. */
static const char *
copy_word(const char *text, char **out)
{
    while (*text && !isspace((unsigned char)*text)) {
        if (*text != '\'' && *text != '"') {
            *(*out)++ = *text++;
            continue;
        }
        const char *close = strchr(text + 1, *text);
        if (!close)
            return NULL;
        memcpy(*out, text + 1, close - text - 1);
        *out += close - text - 1;
        text = close + 1;
    }
    *(*out)++ = '\0';
    return text;
}

char *
gj_words(const char *text, int *count)
{
    /* Each word needs as much room as its text, with the zero in the place of the blank or the end. */
    char *words = malloc(strlen(text) + 1), *out = words;
    *count = 0;
    while (words) {
        while (isspace((unsigned char)*text))
            text++;
        if (!*text)
            return words;
        text = copy_word(text, &out);
        if (!text) {
            free(words);
            *count = -1;
            return NULL;
        }
        ++*count;
    }
    return NULL;
}
