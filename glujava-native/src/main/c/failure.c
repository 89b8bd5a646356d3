#include "failure.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void
say(char *out, size_t size, const char *format, va_list args)
{
    vsnprintf(out, size, format, args);
    /* One failure is one line of the log. */
    for (char *c = out; *c; c++) {
        if (*c == '\n' || *c == '\r')
            *c = ' ';
    }
    for (size_t end = strlen(out); end > 0 && out[end - 1] == ' '; end--)
        out[end - 1] = '\0';
}

#define SAY(part)                                                                                                      \
    do {                                                                                                               \
        va_list args;                                                                                                  \
        va_start(args, format);                                                                                        \
        say(failure->part, sizeof(failure->part), format, args);                                                      \
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
