#include "settings.h"

#include <stdlib.h>
#include <string.h>

#define PREFIX "user.glujava."
#define NONE "(none)"

static int
by_key(const void *one, const void *other)
{
    return strcmp(((const gj_setting_t *)one)->key, ((const gj_setting_t *)other)->key);
}

static size_t
lines_of(const gj_text_t *text)
{
    size_t lines = 1;
    for (size_t i = 0; i < text->size; i++)
        lines += text->bytes[i] == '\n';
    return lines;
}

bool
gj_settings_read(gj_text_t *info, gj_settings_t *settings)
{
    gj_text_add_string(info, "\n"); /* so that each line, which becomes strings, has a byte for the zero at its end */
    settings->lines = info->is_short ? NULL : calloc(lines_of(info), sizeof(gj_setting_t));
    if (!settings->lines)
        return false;
    gj_piece_t rest = {info->bytes, info->size};
    while (rest.size > 0) {
        gj_piece_t line = gj_piece_line(&rest);
        char *key = (char *)line.start;
        key[line.size] = '\0';
        char *equals = strchr(key, '=');
        if (!equals || equals[1] == '\0' || strcmp(equals + 1, NONE) == 0)
            continue;
        *equals = '\0';
        if (strncmp(key, PREFIX, strlen(PREFIX)) == 0)
            settings->lines[settings->count++] = (gj_setting_t){key, equals + 1};
    }
    qsort(settings->lines, settings->count, sizeof(gj_setting_t), by_key);
    return true;
}

const char *
gj_settings_client(const gj_setting_t *line)
{
    const char *name = line->key + strlen(PREFIX);
    return name[0] != '\0' && !strchr(name, '.') && strcmp(line->value, "client") == 0 ? name : NULL;
}

const char *
gj_settings_option(const gj_setting_t *line, const char *name)
{
    const char *rest = line->key + strlen(PREFIX);
    size_t size = strlen(name);
    return strncmp(rest, name, size) == 0 && rest[size] == '.' && rest[size + 1] != '\0' ? rest + size + 1 : NULL;
}
