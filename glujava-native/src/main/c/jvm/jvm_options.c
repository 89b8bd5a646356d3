#include "jvm/jvm_options.h"

#include "file/snapshot.h"
#include "gluster/gluster.h"
#include "jvm/class_archive.h"
#include "jvm/heap_size.h"
#include "jvm/jvm_hooks.h"
#include "text/words.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__x86_64__)
#define TRIPLET "x86_64-linux-gnu"
#elif defined(__aarch64__)
#define TRIPLET "aarch64-linux-gnu"
#else
#define TRIPLET "nowhere"
#endif
#define SYSTEM_LIBRARIES "/usr/local/lib:/lib/" TRIPLET ":/usr/lib/" TRIPLET ":/lib64:/usr/lib64:/lib:/usr/lib"

enum { FIRST_WITH_AOT = 25 }; /* an archive is another tag of its log, which older ones refuse */

/* Takes ownership of the text; NULL stands for no memory. */
static void
add_raw(gj_jvm_options_t *options, char *text, void *extra)
{
    JavaVMInitArgs *args = &options->args;
    if (text && args->nOptions == options->room) {
        int room = options->room ? 2 * options->room : 32;
        JavaVMOption *more = realloc(args->options, room * sizeof(*more));
        if (!more) {
            free(text);
            text = NULL;
        } else {
            args->options = more;
            options->room = room;
        }
    }
    if (text)
        args->options[args->nOptions++] = (JavaVMOption){.optionString = text, .extraInfo = extra};
    else
        options->no_memory = 1;
}

static void __attribute__((format(printf, 2, 3))) add(gj_jvm_options_t *options, const char *format, ...)
{
    char *text = NULL;
    va_list args;
    va_start(args, format);
    if (vasprintf(&text, format, args) < 0)
        text = NULL;
    va_end(args);
    add_raw(options, text, NULL);
}

static void
add_words(gj_jvm_options_t *options, const char *text)
{
    int count;
    char *words = text ? gj_words(text, &count) : NULL, *at = words;
    if (text && !words)
        options->no_memory = 1; /* its quotes have been checked */
    for (int i = 0; words && i < count; i++, at += strlen(at) + 1)
        add(options, "%s", at);
    free(words);
}

const char *
gj_jvm_options_value(const gj_jvm_options_t *options, const char *begin)
{
    for (int i = options->args.nOptions - 1; i >= 0; i--) {
        const char *text = options->args.options[i].optionString;
        if (strncmp(text, begin, strlen(begin)) == 0)
            return text + strlen(begin);
    }
    return NULL;
}

/* With two collectors the JVM does not start. */
static int
is_collector(const char *word)
{
    size_t length = strlen(word);
    return strncmp(word, "-XX:+Use", 8) == 0 && length > 10 && strcmp(word + length - 2, "GC") == 0;
}

/* A share of the memory has no effect if a size is given. */
static int
is_share(const char *word)
{
    return strncmp(word, "-XX:MaxRAMPercentage=", 21) == 0;
}

/* Returns whether it is among the options of machine, volume or environment. */
static int
is_chosen(const gj_jvm_sources_t *sources, int (*is_it)(const char *word))
{
    const char *const texts[] = {sources->config->jvm_options, sources->jvm_options, sources->environment};
    int found = 0;
    for (int i = 0; !found && i < 3; i++) {
        int count;
        char *words = texts[i] ? gj_words(texts[i], &count) : NULL, *at = words;
        for (int j = 0; words && j < count; j++, at += strlen(at) + 1)
            found |= is_it(at);
        free(words);
    }
    return found;
}

/* Returns whether the option makes the JVM use another archive, or none. */
static int
is_about_archives(const char *word)
{
    static const char *const begins[] = {"-Xshare",          "-XX:SharedArchiveFile", "-XX:SharedClassListFile",
                                         "-XX:AOT",          "-XX:ArchiveClasses",    "-XX:+AutoCreateSharedArchive",
                                         "-Djava.class.path"};
    for (size_t i = 0; i < sizeof(begins) / sizeof(begins[0]); i++) {
        if (strncmp(word, begins[i], strlen(begins[i])) == 0)
            return 1;
    }
    return 0;
}

/* With such options the JVM would use no archive at all, neither one with linked classes nor its own. */
static int
is_against_linked(const char *word)
{
    static const char *const begins[] = {"--", "-agent", "-javaagent", "-Xrun", "-XX:StartFlightRecording"};
    for (size_t i = 0; i < sizeof(begins) / sizeof(begins[0]); i++) {
        if (strncmp(word, begins[i], strlen(begins[i])) == 0)
            return 1;
    }
    return 0;
}

static void
add_archive(gj_jvm_options_t *options, const gj_class_archive_t *archive, const char *logging, int version)
{
    add(options, "-Djava.class.path=%s:%s:%s", archive->core, archive->jna, logging);
    add(options, "-XX:SharedArchiveFile=%s", archive->classes);
    /* At the address for which archive.sh made it, a random one. Elsewhere each page would have to be changed. */
    add(options, "-XX:+UnlockDiagnosticVMOptions");
    add(options, "-XX:ArchiveRelocationMode=0");
    /* Otherwise the JVM prints why it ignores an archive, to the stdout of the program. */
    add(options, "-Xlog:cds*=off");
    if (version >= FIRST_WITH_AOT)
        add(options, "-Xlog:aot*=off");
}

/* The jars are used in their current state, even if the files are replaced later. */
static void
add_class_path(gj_jvm_options_t *options, const gj_jvm_sources_t *sources)
{
    gj_class_archive_t archive;
    const char *why, *not_linked = NULL;
    char file[PATH_MAX + 32], core[PATH_MAX + 32], jna[PATH_MAX + 32], logging[PATH_MAX + 32];
    const char *home = sources->config->home;
    snprintf(file, sizeof(file), "%s/glujava-logging.jar", home);
    gj_snapshot_path(file, logging, sizeof(logging)); /* not in the archive: it has no classes */
    if (is_chosen(sources, is_against_linked))
        not_linked = "the JVM options name an agent, a recording or modules";
    if (is_chosen(sources, is_about_archives))
        why = "the JVM options name another, or another class path";
    else if (gj_class_archive_find(home, sources->jvm, not_linked, &archive, &why)) {
        if (archive.not_linked && sources->jvm->version >= FIRST_WITH_AOT)
            gf_log(THIS->name, GF_LOG_DEBUG, "GluJava: the class data archive with linked classes is not used: %s",
                   archive.not_linked);
        add_archive(options, &archive, logging, sources->jvm->version);
        return;
    }
    gf_log(THIS->name, GF_LOG_DEBUG, "GluJava: no class data archive is used: %s", why);
    snprintf(file, sizeof(file), "%s/glujava-core.jar", home);
    gj_snapshot_path(file, core, sizeof(core));
    snprintf(file, sizeof(file), "%s/jna.jar", home);
    gj_snapshot_path(file, jna, sizeof(jna));
    add(options, "-Djava.class.path=%s:%s:%s", core, jna, logging);
}

/* HotSpot replaces %p in these by the pid, and %% by a percent sign. */
static void
add_file(gj_jvm_options_t *options, const char *option, const char *folder, const char *name)
{
    char escaped[2 * PATH_MAX], *out = escaped;
    for (const char *at = folder; *at && out < escaped + sizeof(escaped) - 2; at++) {
        if (*at == '%')
            *out++ = '%';
        *out++ = *at;
    }
    *out = '\0';
    add(options, "%s=%s/%s", option, escaped, name);
}

/* Only the process's user may read the JVM's files, whatever the umask is. */
static void
add_private_folder(gj_jvm_options_t *options, const char *folder)
{
    add_file(options, "-XX:ErrorFile", folder, "hs_err_pid%p.log");
    add_file(options, "-XX:ReplayDataFile", folder, "replay_pid%p.log");
    add(options, "-XX:HeapDumpPath=%s", folder);
    /* Recordings of the Flight Recorder go there too. */
    add(options, "-Djava.io.tmpdir=%s", folder);
}

static int
read_heap(const gj_jvm_sources_t *sources, const char *text, const char *from, uint64_t *size, gj_failure_t *failure)
{
    *size = 0;
    return text && *text ? gj_heap_size(text, from, sources->memory, size, failure) : 0;
}

static void
add_heap(gj_jvm_options_t *options, uint64_t size)
{
    if (size)
        add(options, "-Xmx%lluk", (unsigned long long)size / 1024);
}

static void
add_own(gj_jvm_options_t *options, const gj_jvm_sources_t *sources)
{
    add_raw(options, strdup("vfprintf"), gj_jvm_speaks);
    add_raw(options, strdup("exit"), gj_jvm_exits);
    add_raw(options, strdup("abort"), gj_jvm_aborts);
    /* GlusterFS keeps SIGTERM, SIGHUP, SIGUSR1 and SIGUSR2. */
    add(options, "-Xrs");
    /* Uses few resources: one collector thread, no file in /tmp. */
    if (!is_chosen(sources, is_collector))
        add(options, "-XX:+UseSerialGC");
    add(options, "-Xms8m");
    if (!is_chosen(sources, is_share))
        add_heap(options, gj_heap_default(sources->memory));
    /* The JVM closes the first thread's stack beyond this size, also for the program. */
    if (sources->main_stack)
        add(options, "-Xss%lluk", (unsigned long long)sources->main_stack / 1024);
    add(options, "-XX:-UsePerfData");
    if (sources->private_folder)
        add_private_folder(options, sources->private_folder);
    if (sources->jvm->version >= 22)
        add(options, "--enable-native-access=ALL-UNNAMED");
    add(options, "-Dfile.encoding=UTF-8");
    add(options, "-Djna.encoding=UTF-8");
    add(options, "-Djna.nosys=true");
    add(options, "-Djna.nounpack=true");
    add(options, "-Djna.boot.library.path=%s", sources->config->home);
    /* Without these, JNA would run ldconfig, as a child of a process that may wait for its own children. */
    add(options, "-Djna.platform.library.path=" SYSTEM_LIBRARIES);
    add_class_path(options, sources);
}

int
gj_jvm_options_make(gj_jvm_options_t *options, const gj_jvm_sources_t *sources, gj_failure_t *failure)
{
    const gj_config_t *config = sources->config;
    uint64_t of_machine, of_volume;
    memset(options, 0, sizeof(*options));
    options->args.version = JNI_VERSION_10;
    if (read_heap(sources, config->heap_size, config->heap_size_from, &of_machine, failure) != 0 ||
        read_heap(sources, sources->heap_size, "the volume", &of_volume, failure) != 0 ||
        (sources->jvm_options && gj_config_check_options(sources->jvm_options, "the volume", failure) != 0))
        return -1;
    add_own(options, sources);
    add_heap(options, of_machine);
    add_words(options, config->jvm_options);
    add_heap(options, of_volume);
    add_words(options, sources->jvm_options);
    add(options, "-XX:+AllowUserSignalHandlers"); /* see host_signals.h; cannot be overridden */
    return options->no_memory ? gj_fail(failure, "no memory for the options of the JVM") : 0;
}

void
gj_jvm_options_end(gj_jvm_options_t *options)
{
    for (int i = 0; i < options->args.nOptions; i++)
        free(options->args.options[i].optionString);
    free(options->args.options);
    options->args.options = NULL;
    options->args.nOptions = 0;
}
