#include "jvm_options.h"

#include "jvm_hooks.h"
#include "snapshot.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

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

/* Two collectors are one too many: the JVM does not start. */
static int
chooses_collector(const char *words)
{
    for (const char *at = words; at && (at = strstr(at, "-XX:+Use")); at++) {
        size_t length = strcspn(at, " \t");
        if (length > 2 && memcmp(at + length - 2, "GC", 2) == 0)
            return 1;
    }
    return 0;
}

/* The jars are used as they are now, whatever becomes of the files. */
static void
add_class_path(gj_jvm_options_t *options, const char *home)
{
    char file[PATH_MAX + 32], core[PATH_MAX + 32], jna[PATH_MAX + 32];
    snprintf(file, sizeof(file), "%s/glujava-core.jar", home);
    gj_snapshot_path(file, core, sizeof(core));
    snprintf(file, sizeof(file), "%s/jna.jar", home);
    gj_snapshot_path(file, jna, sizeof(jna));
    add(options, "-Djava.class.path=%s:%s", core, jna);
}

void
gj_jvm_options_make(gj_jvm_options_t *options, const gj_config_t *config, const gj_jvm_t *jvm, const char *of_volume,
                    const char *log_folder)
{
    memset(options, 0, sizeof(*options));
    options->args.version = JNI_VERSION_10;
    options->args.options = options->options;
    add_raw(options, "vfprintf", gj_jvm_speaks);
    add_raw(options, "exit", gj_jvm_exits);
    add_raw(options, "abort", gj_jvm_aborts);

    /* SIGTERM, SIGHUP, SIGUSR1 and SIGUSR2 stay GlusterFS's. */
    add(options, "-Xrs");
    /* A small guest: one collector thread, no file in /tmp. */
    if (!chooses_collector(config->jvm_options) && !chooses_collector(of_volume))
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
    add_class_path(options, config->home);
    add_words(options, config->jvm_options);
    add_words(options, of_volume);
}
