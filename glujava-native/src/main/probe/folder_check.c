#include "folder_check.h"

#include "file/owners.h"
#include "findings.h"
#include "jvm/home_check.h"

#include <glob.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define OWN_IT "Make root the only owner of it and of its folders: 'chown root', 'chmod go-w'."

static void
check_owners(const char *what, const char *path)
{
    char why[2 * PATH_MAX];
    if (gj_owners_check(path, why, sizeof(why)) != 0)
        finding(FINDING_FAILURE, what, OWN_IT, "others than root can change %s: %s", path, why);
}

/* Of each installed translator; the folders on the paths are checked with the jars. */
static void
check_jars(const char *home)
{
    char pattern[PATH_MAX + 64];
    glob_t jars;
    snprintf(pattern, sizeof(pattern), "%s/translators/*/current/*.jar", home);
    if (glob(pattern, 0, NULL, &jars) != 0)
        return;
    for (size_t i = 0; i < jars.gl_pathc; i++)
        check_owners("translators", jars.gl_pathv[i]);
    globfree(&jars);
}

/* Warns of a second installation, because a process uses only one. */
static void
check_place(const gj_config_t *config)
{
    char own[PATH_MAX], core[PATH_MAX + 32], real[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", own, sizeof(own) - 1);
    if (length <= 0 || !realpath(config->home, real))
        return;
    own[length] = '\0';
    const char *folder = dirname(own);
    snprintf(core, sizeof(core), "%s/glujava-core.jar", folder);
    if (access(core, F_OK) == 0 && strcmp(folder, real) != 0)
        finding(FINDING_WARNING, "run-time home",
                "Write 'home = DIR' into /etc/glujava/glujava.conf, or remove one of the two.",
                "this command is in %s, but GlusterFS's processes use %s, chosen by %s", folder, config->home,
                config->home_from);
}

void
folder_check(const gj_config_t *config)
{
    gj_failure_t failure = {{0}, {0}, {0}};
    char translators[PATH_MAX + 32];
    if (gj_home_check(config, 0, &failure) != 0)
        finding_failure(FINDING_FAILURE, "run-time home", &failure);
    else
        finding(FINDING_OK, "run-time home", NULL,
                "glujava-core.jar, glujava-logging.jar, jna.jar and libjnidispatch.so are there, and only root can "
                "change them");
    check_place(config);
    snprintf(translators, sizeof(translators), "%s/translators", config->home);
    if (access(translators, F_OK) == 0)
        check_owners("translators", translators);
    check_jars(config->home);
}
