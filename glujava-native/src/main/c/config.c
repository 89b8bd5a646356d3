#include "config.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_FILE "/etc/glujava/glujava.conf"

#ifndef GJ_DEFAULT_HOME
#define GJ_DEFAULT_HOME "/usr/local/lib/glujava"
#endif

#define SET(field, ...) snprintf(field, sizeof(field), __VA_ARGS__)

static char *
trim(char *text)
{
    while (isspace((unsigned char)*text))
        text++;
    for (size_t end = strlen(text); end > 0 && isspace((unsigned char)text[end - 1]); end--)
        text[end - 1] = '\0';
    return text;
}

static int
add_options(gj_config_t *config, const char *from, const char *more, gj_failure_t *failure)
{
    size_t used = strlen(config->jvm_options), room = sizeof(config->jvm_options) - used;
    if ((size_t)snprintf(config->jvm_options + used, room, "%s%s", used ? " " : "", more) < room)
        return 0;
    gj_fail(failure, "the JVM options of %s are too long", from);
    return gj_fail_hint(failure, "All together may have %zu characters.", sizeof(config->jvm_options) - 1);
}

static int
set(gj_config_t *config, const char *file, int line, const char *key, const char *value, gj_failure_t *failure)
{
    if (strcmp(key, "home") == 0) {
        SET(config->home, "%s", value);
        SET(config->home_from, "%.50s", file);
    } else if (strcmp(key, "java-home") == 0) {
        SET(config->java_home, "%s", value);
        SET(config->java_home_from, "%.50s", file);
    } else if (strcmp(key, "jvm-options") == 0) {
        return add_options(config, file, value, failure);
    } else {
        gj_fail(failure, "%s, line %d: there is no setting '%s'", file, line, key);
        return gj_fail_hint(failure, "The settings are home, java-home and jvm-options.");
    }
    return 0;
}

static int
read_line(gj_config_t *config, const char *file, int line, char *text, gj_failure_t *failure)
{
    char *key = trim(text);
    if (*key == '\0' || *key == '#')
        return 0;
    char *equals = strchr(key, '=');
    if (!equals) {
        gj_fail(failure, "%s, line %d: expected 'KEY = VALUE' but found '%s'", file, line, key);
        return gj_fail_hint(failure, "Correct the line, or put a # before it.");
    }
    *equals = '\0';
    return set(config, file, line, trim(key), trim(equals + 1), failure);
}

static int
fail_unreadable(const char *file, gj_failure_t *failure)
{
    gj_fail(failure, "cannot read the configuration file %s: %s", file, strerror(errno));
    return gj_fail_hint(failure, "Make it readable, or unset GLUJAVA_CONF.");
}

static int
read_file(gj_config_t *config, const char *file, int must_exist, gj_failure_t *failure)
{
    FILE *in = fopen(file, "re");
    if (!in)
        return !must_exist && errno == ENOENT ? 0 : fail_unreadable(file, failure);
    char text[PATH_MAX + 64];
    int result = 0;
    for (int line = 1; result == 0 && fgets(text, sizeof(text), in); line++) {
        if (strlen(text) >= PATH_MAX) {
            gj_fail(failure, "%s, line %d is too long", file, line);
            result = gj_fail_hint(failure, "A line may have %d characters.", PATH_MAX - 1);
        } else {
            result = read_line(config, file, line, text, failure);
        }
    }
    /* A folder can be opened like a file. */
    if (ferror(in))
        result = fail_unreadable(file, failure);
    fclose(in);
    return result;
}

int
gj_config_read(gj_config_t *config, gj_failure_t *failure)
{
    memset(config, 0, sizeof(*config));
    SET(config->home, "%s", GJ_DEFAULT_HOME);
    SET(config->home_from, "the default");

    const char *file = getenv("GLUJAVA_CONF");
    int named = file && *file;
    if (read_file(config, named ? file : DEFAULT_FILE, named, failure) != 0)
        return -1;

    const char *home = getenv("GLUJAVA_HOME");
    if (home && *home) {
        SET(config->home, "%s", home);
        SET(config->home_from, "GLUJAVA_HOME");
    }
    static const char *const variables[] = {"GLUJAVA_JAVA_HOME", "JAVA_HOME"};
    for (int i = 0; i < 2; i++) {
        const char *java_home = getenv(variables[i]);
        /* What the file says is meant for GlusterFS; a JAVA_HOME may be there for other reasons. */
        if (java_home && *java_home && (i == 0 || !config->java_home[0])) {
            SET(config->java_home, "%s", java_home);
            SET(config->java_home_from, "%s", variables[i]);
            break;
        }
    }
    const char *options = getenv("GLUJAVA_JVM_OPTIONS");
    return options && *options ? add_options(config, "GLUJAVA_JVM_OPTIONS", options, failure) : 0;
}
