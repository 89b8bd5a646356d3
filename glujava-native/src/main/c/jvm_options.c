#include "jvm_options.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static char said[768];

/* All that the JVM prints comes through here, its log files too. */
static jint JNICALL
listen(FILE *out, const char *format, va_list args)
{
    if (out == stdout || out == stderr) {
        va_list again;
        size_t used = strlen(said);
        va_copy(again, args);
        vsnprintf(said + used, sizeof(said) - used, format, again);
        va_end(again);
    }
    return vfprintf(out, format, args);
}

const char *
gj_jvm_said(void)
{
    return said;
}

static void
add_raw(gj_jvm_options_t *options, const char *name, void *extra)
{
    if (options->args.nOptions == (jint)(sizeof(options->options) / sizeof(options->options[0])))
        return;
    options->options[options->args.nOptions].optionString = (char *)name;
    options->options[options->args.nOptions++].extraInfo = extra;
}

static void
add(gj_jvm_options_t *options, const char *format, ...)
{
    char *at = options->text + options->used;
    size_t room = sizeof(options->text) - options->used;
    va_list args;
    va_start(args, format);
    size_t length = vsnprintf(at, room, format, args);
    va_end(args);
    if (length < room) {
        options->used += length + 1;
        add_raw(options, at, NULL);
    }
}

static void
add_words(gj_jvm_options_t *options, const char *words)
{
    while (words && *words) {
        size_t length = strcspn(words, " \t");
        if (length)
            add(options, "%.*s", (int)length, words);
        words += length + strspn(words + length, " \t");
    }
}

void
gj_jvm_options_make(gj_jvm_options_t *options, const gj_config_t *config, const gj_jvm_t *jvm, const char *of_volume,
                    const char *log_folder)
{
    memset(options, 0, sizeof(*options));
    options->args.version = JNI_VERSION_10;
    options->args.options = options->options;
    add_raw(options, "vfprintf", listen);

    /* SIGTERM, SIGHUP, SIGUSR1 and SIGUSR2 stay GlusterFS's. */
    add(options, "-Xrs");
    /* A small guest: one collector thread, no file in /tmp. */
    add(options, "-XX:+UseSerialGC");
    add(options, "-Xms8m");
    add(options, "-Xmx256m");
    add(options, "-XX:-UsePerfData");
    if (log_folder)
        add(options, "-XX:ErrorFile=%s/hs_err_pid%%p.log", log_folder);
    if (jvm->version >= 22)
        add(options, "--enable-native-access=ALL-UNNAMED");
    add(options, "-Dfile.encoding=UTF-8");
    add(options, "-Djna.encoding=UTF-8");
    add(options, "-Djna.nosys=true");
    add(options, "-Djna.nounpack=true");
    add(options, "-Djna.boot.library.path=%s", config->home);
    add(options, "-Djava.class.path=%1$s/glujava-core.jar:%1$s/jna.jar", config->home);
    add_words(options, config->jvm_options);
    add_words(options, of_volume);
}
