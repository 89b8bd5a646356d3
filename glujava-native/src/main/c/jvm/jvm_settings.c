#include "jvm/jvm_settings.h"

#include "gluster/gluster.h"
#include "gluster/program.h"
#include "jvm/bridge_choice.h"
#include "jvm/crash_report.h"
#include "jvm/environment.h"
#include "jvm/home_check.h"
#include "jvm/memory_limit.h"
#include "jvm/old_recordings.h"
#include "jvm/private_folder.h"

#include <locale.h>
#include <sys/resource.h>
#include <wchar.h>

/* Variables for all JVMs are not meant for a file system's daemon. */
static int
choose_environment(gj_jvm_settings_t *settings, const gj_jvm_request_t *request, gj_failure_t *failure)
{
    char names[128];
    gf_boolean_t on = settings->config.jvm_environment > 0;
    if (request->jvm_environment && gf_string2boolean(request->jvm_environment, &on) != 0)
        return gj_fail(failure, "option jvm-environment is neither on nor off");
    settings->reads_environment = on && !gj_environment_is_foreign();
    if (!settings->reads_environment && gj_environment_names(names, sizeof(names)) > 0)
        gf_log(THIS->name, GF_LOG_WARNING,
               "GluJava: the JVM does not take %s of the environment. Hint: JVM options "
               "belong into 'option jvm-options', jvm-options in /etc/glujava/glujava.conf or GLUJAVA_JVM_OPTIONS; "
               "with 'option jvm-environment on' the JVM takes those variables too.",
               names);
    return 0;
}

static int
configure(gj_jvm_settings_t *settings, const gj_jvm_request_t *request, gj_failure_t *failure)
{
    const char *java_home = request->java_home;
    if (gj_config_read(&settings->config, failure) != 0)
        return -1;
    if (java_home) {
        snprintf(settings->config.java_home, sizeof(settings->config.java_home), "%s", java_home);
        snprintf(settings->config.java_home_from, sizeof(settings->config.java_home_from), "option java-home");
    }
    return choose_environment(settings, request, failure);
}

/* Java reads the names of files as UTF-8. */
static int
is_utf8(const char *path)
{
    locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", NULL), old = utf8 ? uselocale(utf8) : NULL;
    int is = !utf8 || mbstowcs(NULL, path, 0) != (size_t)-1;
    if (utf8) {
        uselocale(old);
        freelocale(utf8);
    }
    return is;
}

static int
check_name(const char *what, const char *path, const char *from, gj_failure_t *failure)
{
    if (is_utf8(path))
        return 0;
    gj_fail(failure, "the name of the %s %s is not in UTF-8", what, path);
    gj_fail_detail(failure, "the folder is chosen by %s", from);
    return gj_fail_hint(failure, "Java cannot open files in it. Give the folder another name.");
}

/*
 * Returns how much stack the first thread of a program may need after it was in Java; 0 for GlusterFS's own programs,
 * which need little. All threads made in Java reserve as much.
 */
static uint64_t
main_stack(void)
{
    enum { USUAL = 1 << 20, MOST = 64 << 20 };
    struct rlimit limit;
    if (gj_program_is_glusterfs() || getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur <= USUAL)
        return 0;
    return limit.rlim_cur < MOST ? limit.rlim_cur : MOST;
}

/* A report is moved beside the log only if it was written into our folder. */
static void
expect_report(const gj_jvm_options_t *options, const char *private_folder, const char *log_file)
{
    const char *file = gj_jvm_options_value(options, "-XX:ErrorFile=");
    int ours = file && private_folder && strncmp(file, private_folder, strlen(private_folder)) == 0;
    gj_crash_report_expect(file, ours ? gj_log_folder(log_file) : NULL);
}

static int
choose_options(gj_jvm_settings_t *settings, const gj_jvm_request_t *request, const char *log_file,
               gj_failure_t *failure)
{
    char *environment = settings->reads_environment ? gj_environment_values() : NULL;
    const gj_jvm_sources_t all = {.config = &settings->config,
                                  .jvm = &settings->jvm,
                                  .heap_size = request->heap_size,
                                  .jvm_options = request->jvm_options,
                                  .environment = environment,
                                  .private_folder = gj_private_folder(log_file),
                                  .memory = gj_memory_limit("/proc/self/cgroup", "/sys/fs/cgroup"),
                                  .main_stack = main_stack()};
    int result = gj_jvm_options_make(&settings->options, &all, failure);
    expect_report(&settings->options, all.private_folder, log_file);
    if (all.private_folder)
        gj_old_recordings_remove(all.private_folder);
    free(environment);
    return result;
}

static int
choose_bridge(gj_jvm_settings_t *settings, const gj_jvm_request_t *request, gj_failure_t *failure)
{
    const gj_config_t *config = &settings->config;
    const char *name = request->bridge ? request->bridge : config->bridge[0] ? config->bridge : "auto";
    const char *from = request->bridge ? "option bridge" : config->bridge_from;
    settings->bridge = gj_bridge_choose(name, from, settings->jvm.version, failure);
    return settings->bridge < 0 ? -1 : 0;
}

int
gj_jvm_settings_make(gj_jvm_settings_t *settings, const gj_jvm_request_t *request, const char *log_file,
                     gj_failure_t *failure)
{
    const gj_config_t *config = &settings->config;
    memset(settings, 0, sizeof(*settings));
    return configure(settings, request, failure) || gj_home_check(config, request->allow_writable_jar, failure) ||
                   check_name("run-time home", config->home, config->home_from, failure) ||
                   gj_jvm_find(config->java_home, config->java_home_from, &settings->jvm, failure) ||
                   choose_bridge(settings, request, failure) ||
                   check_name("java-home", settings->jvm.home, config->java_home_from, failure) ||
                   choose_options(settings, request, log_file, failure)
               ? -1
               : 0;
}

void
gj_jvm_settings_end(gj_jvm_settings_t *settings)
{
    gj_jvm_options_end(&settings->options);
    gj_config_end(&settings->config);
}
