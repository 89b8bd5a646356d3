#include "jvm/config.h"

#include "gluster/gluster.h"
#include "text/words.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_FILE "/etc/glujava/glujava.conf"

#ifndef GJ_DEFAULT_HOME
#define GJ_DEFAULT_HOME "/usr/local/lib/glujava"
#endif

enum { LONGEST_LINE = GJ_JVM_OPTIONS_MAX + 64 };

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

int
gj_config_check_options(const char *options, const char *from, gj_failure_t *failure)
{
    int count;
    if (strlen(options) > GJ_JVM_OPTIONS_MAX) {
        gj_fail(failure, "the JVM options of %s are too long", from);
        gj_fail_detail(failure, "%zu characters", strlen(options));
        return gj_fail_hint(failure, "At most %d characters are allowed.", GJ_JVM_OPTIONS_MAX);
    }
    char *words = gj_words(options, &count);
    free(words);
    if (words)
        return 0;
    if (count == 0)
        return gj_fail(failure, "no memory for the JVM options of %s", from);
    gj_fail(failure, "a quote is not closed in the JVM options of %s", from);
    return gj_fail_hint(failure, "An option with a blank stands in single or double quotes: '-Dname=two words'.");
}

static int
add_options(gj_config_t *config, const char *from, const char *more, gj_failure_t *failure)
{
    char *all = NULL;
    const char *before = config->jvm_options ? config->jvm_options : "";
    if (asprintf(&all, "%s%s%s", before, *before ? " " : "", more) < 0)
        return gj_fail(failure, "no memory for the JVM options of %s", from);
    free(config->jvm_options);
    config->jvm_options = all;
    /* The options of each source are checked alone, because two wrong ones can look right together. */
    return gj_config_check_options(more, from, failure) || gj_config_check_options(all, from, failure) ? -1 : 0;
}

static int
set_switch(int *field, const char *file, int line, const char *value, gj_failure_t *failure)
{
    gf_boolean_t on = _gf_false;
    if (gf_string2boolean(value, &on) != 0) {
        gj_fail(failure, "%s, line %d: jvm-environment is '%.100s'", file, line, value);
        return gj_fail_hint(failure, "Write on or off.");
    }
    *field = on;
    return 0;
}

static int
set_text(char *field, size_t size, const char *file, int line, const char *key, const char *value,
         gj_failure_t *failure)
{
    if ((size_t)snprintf(field, size, "%s", value) < size)
        return 0;
    gj_fail(failure, "%s, line %d: the value of %s is too long", file, line, key);
    return gj_fail_hint(failure, "At most %zu characters are allowed.", size - 1);
}

static int
set(gj_config_t *config, const char *file, int line, const char *key, const char *value, gj_failure_t *failure)
{
    const struct {
        const char *key;
        char *field;
        size_t size;
        char *from;
    } texts[] = {
        {"home", config->home, sizeof(config->home), config->home_from},
        {"java-home", config->java_home, sizeof(config->java_home), config->java_home_from},
        {"heap-size", config->heap_size, sizeof(config->heap_size), config->heap_size_from},
        {"bridge", config->bridge, sizeof(config->bridge), config->bridge_from},
    };
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        if (strcmp(key, texts[i].key) == 0) {
            snprintf(texts[i].from, sizeof(config->home_from), "%.50s", file);
            return set_text(texts[i].field, texts[i].size, file, line, key, value, failure);
        }
    }
    if (strcmp(key, "jvm-environment") == 0)
        return set_switch(&config->jvm_environment, file, line, value, failure);
    if (strcmp(key, "jvm-options") == 0)
        return add_options(config, file, value, failure);
    gj_fail(failure, "%s, line %d: there is no setting '%s'", file, line, key);
    return gj_fail_hint(failure,
                        "The settings are home, java-home, heap-size, bridge, jvm-environment and jvm-options.");
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
    char *text = malloc(LONGEST_LINE + 2);
    int result = text ? 0 : gj_fail(failure, "no memory to read %s", file);
    for (int line = 1; result == 0 && fgets(text, LONGEST_LINE + 2, in); line++) {
        if (strlen(text) > LONGEST_LINE) {
            gj_fail(failure, "%s, line %d is too long", file, line);
            result = gj_fail_hint(failure, "At most %d characters are allowed in a line.", LONGEST_LINE);
        } else {
            result = read_line(config, file, line, text, failure);
        }
    }
    free(text);
    /* A folder can be opened like a file. */
    if (ferror(in))
        result = fail_unreadable(file, failure);
    fclose(in);
    return result;
}

/* Ignores the environment in a setuid program, whose user must not choose what runs in it. */
static const char *
from_environment(const char *variable)
{
    const char *value = secure_getenv(variable);
    return value && *value ? value : NULL;
}

static void
read_java_home(gj_config_t *config)
{
    static const char *const variables[] = {"GLUJAVA_JAVA_HOME", "JAVA_HOME"};
    for (int i = 0; i < 2; i++) {
        const char *java_home = from_environment(variables[i]);
        /* The file is meant for GlusterFS; JAVA_HOME may be set for other reasons. */
        if (java_home && (i == 0 || !config->java_home[0])) {
            SET(config->java_home, "%s", java_home);
            SET(config->java_home_from, "%s", variables[i]);
            break;
        }
    }
}

int
gj_config_read(gj_config_t *config, gj_failure_t *failure)
{
    memset(config, 0, sizeof(*config));
    SET(config->home, "%s", GJ_DEFAULT_HOME);
    SET(config->home_from, "the default");
    config->jvm_environment = -1;

    const char *file = from_environment("GLUJAVA_CONF");
    if (read_file(config, file ? file : DEFAULT_FILE, file != NULL, failure) != 0)
        return -1;

    const char *home = from_environment("GLUJAVA_HOME");
    if (home) {
        SET(config->home, "%s", home);
        SET(config->home_from, "GLUJAVA_HOME");
    }
    read_java_home(config);
    const char *heap_size = from_environment("GLUJAVA_HEAP_SIZE");
    if (heap_size) {
        SET(config->heap_size, "%s", heap_size);
        SET(config->heap_size_from, "GLUJAVA_HEAP_SIZE");
    }
    const char *bridge = from_environment("GLUJAVA_BRIDGE");
    if (bridge) {
        SET(config->bridge, "%s", bridge);
        SET(config->bridge_from, "GLUJAVA_BRIDGE");
    }
    const char *options = from_environment("GLUJAVA_JVM_OPTIONS");
    return options ? add_options(config, "GLUJAVA_JVM_OPTIONS", options, failure) : 0;
}

void
gj_config_end(gj_config_t *config)
{
    free(config->jvm_options);
    config->jvm_options = NULL;
}
