#include "findings.h"

#include "text/json.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 256 };

static const char *const words[] = {"ok", "warning", "failure"};

static struct {
    finding_level_t level;
    const char *what;
    char *message, *hint;
} found[MOST];
static int count;

void
finding(finding_level_t level, const char *what, const char *hint, const char *format, ...)
{
    va_list arguments;
    if (count == MOST)
        return;
    va_start(arguments, format);
    if (vasprintf(&found[count].message, format, arguments) < 0)
        found[count].message = NULL;
    va_end(arguments);
    found[count].level = level;
    found[count].what = what;
    found[count].hint = hint ? strdup(hint) : NULL;
    count++;
}

void
finding_failure(finding_level_t level, const char *what, const gj_failure_t *failure)
{
    int has_detail = failure->detail[0] != '\0';
    finding(level, what, failure->hint, "%s%s%s%s", failure->message, has_detail ? " (" : "", failure->detail,
            has_detail ? ")" : "");
}

void
findings_print(FILE *out, finding_level_t least)
{
    for (int i = 0; i < count; i++) {
        if (found[i].level < least)
            continue;
        fprintf(out, "%-8s %s: %s\n", words[found[i].level], found[i].what, found[i].message ? found[i].message : "");
        if (found[i].hint)
            fprintf(out, "         %s\n", found[i].hint);
    }
}

static void
write_all(gj_json_t *json, const char *home, const char *xlators, const char *java_home, int all)
{
    gj_json_open(json, NULL, '{');
    gj_json_text(json, "home", home);
    gj_json_text(json, "xlators", xlators);
    gj_json_text(json, "java_home", java_home);
    if (all) {
        gj_json_open(json, "findings", '[');
        for (int i = 0; i < count; i++) {
            gj_json_open(json, NULL, '{');
            gj_json_text(json, "level", words[found[i].level]);
            gj_json_text(json, "what", found[i].what);
            gj_json_text(json, "message", found[i].message);
            gj_json_text(json, "hint", found[i].hint);
            gj_json_close(json, '}');
        }
        gj_json_close(json, ']');
    }
    gj_json_close(json, '}');
}

void
findings_print_json(const char *home, const char *xlators, const char *java_home, int all)
{
    gj_json_t json = {.is_full = 1};
    for (size_t size = 1 << 16; json.is_full; size *= 2) {
        free(json.text);
        json = (gj_json_t){.text = malloc(size), .size = size};
        if (!json.text)
            return;
        write_all(&json, home, xlators, java_home, all);
    }
    printf("%.*s\n", (int)json.used, json.text);
    free(json.text);
}

int
findings_result(void)
{
    for (int i = 0; i < count; i++) {
        if (found[i].level == FINDING_FAILURE)
            return 1;
    }
    return 0;
}
