#include "text/failure.h"

#include "text/plain.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* A failure is one line of the log, whatever characters its names contain. */
static void
say(char *out, size_t size, const char *format, va_list args)
{
    char text[2 * sizeof(gj_failure_t)];
    vsnprintf(text, sizeof(text), format, args);
    for (char *c = text; *c; c++) {
        if (*c == '\n' || *c == '\r' || *c == '\t')
            *c = ' ';
    }
    for (size_t end = strlen(text); end > 0 && text[end - 1] == ' '; end--)
        text[end - 1] = '\0';
    gj_plain(out, size, text);
}

#define SAY(part)                                                                                                      \
    do {                                                                                                               \
        va_list args;                                                                                                  \
        va_start(args, format);                                                                                        \
        say(failure->part, sizeof(failure->part), format, args);                                                       \
        va_end(args);                                                                                                  \
    } while (0)

int
gj_fail(gj_failure_t *failure, const char *format, ...)
{
    failure->detail[0] = failure->hint[0] = '\0';
    SAY(message);
    return -1;
}

int
gj_fail_detail(gj_failure_t *failure, const char *format, ...)
{
    SAY(detail);
    return -1;
}

int
gj_fail_hint(gj_failure_t *failure, const char *format, ...)
{
    SAY(hint);
    return -1;
}
