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

static void
add_options(gj_config_t *config, const char *more)
{
    size_t used = strlen(config->jvm_options);
    snprintf(config->jvm_options + used, sizeof(config->jvm_options) - used, "%s%s", used ? " " : "", more);
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
        add_options(config, value);
    } else {
        gj_fail(failure, "%s, line %d: there is no setting '%s'", file, line, key);
        return gj_fail_hint(failure, "The settings are home, java-home and jvm-options.");
    }
    return 0;
}

static int
read_file(gj_config_t *config, const char *file, int must_exist, gj_failure_t *failure)
{
    FILE *in = fopen(file, "re");
    if (!in) {
        if (!must_exist && errno == ENOENT)
            return 0;
        gj_fail(failure, "cannot read the configuration file %s: %s", file, strerror(errno));
        return gj_fail_hint(failure, "Make it readable, or unset GLUJAVA_CONF.");
    }
    char text[PATH_MAX + 64];
    int result = 0;
    for (int line = 1; result == 0 && fgets(text, sizeof(text), in); line++) {
        char *key = trim(text);
        if (*key == '\0' || *key == '#')
            continue;
        char *equals = strchr(key, '=');
        if (!equals) {
            gj_fail(failure, "%s, line %d: expected 'KEY = VALUE' but found '%s'", file, line, key);
            result = gj_fail_hint(failure, "Correct the line, or put a # before it.");
            break;
        }
        *equals = '\0';
        result = set(config, file, line, trim(key), trim(equals + 1), failure);
    }
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
    if (read_file(config, file ? file : DEFAULT_FILE, file != NULL, failure) != 0)
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
    if (options && *options)
        add_options(config, options);
    return 0;
}
