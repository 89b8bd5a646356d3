#include "jvm/jvm_find.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define HINT                                                                                                           \
    "Install a Java run-time of version %d or newer (on Debian: apt-get install default-jre-headless), or set "        \
    "its folder: 'option java-home DIR' in the volfile, or 'java-home = DIR' in /etc/glujava/glujava.conf."

/* The feature version in the file 'release' that each JDK since 9 has: JAVA_VERSION="17.0.15". */
static int
version_of(const char *home)
{
    char path[PATH_MAX + 16], line[256];
    int version = 0;
    snprintf(path, sizeof(path), "%s/release", home);
    FILE *in = fopen(path, "re");
    if (!in)
        return 0;
    while (fgets(line, sizeof(line), in)) {
        if (sscanf(line, "JAVA_VERSION=\"1.%d", &version) == 1 || sscanf(line, "JAVA_VERSION=\"%d", &version) == 1)
            break;
    }
    fclose(in);
    return version;
}

/* Returns whether home has a libjvm, and then sets jvm. */
static int
look_at(const char *home, gj_jvm_t *jvm)
{
    static const char *const places[] = {"lib/server/libjvm.so", "jre/lib/amd64/server/libjvm.so"};
    for (int i = 0; i < 2; i++) {
        char library[PATH_MAX];
        if (snprintf(library, sizeof(library), "%s/%s", home, places[i]) >= (int)sizeof(library))
            continue;
        if (access(library, R_OK) == 0) {
            snprintf(jvm->home, sizeof(jvm->home), "%s", home);
            memcpy(jvm->library, library, sizeof(library));
            jvm->version = version_of(home);
            return 1;
        }
    }
    return 0;
}

static int
too_old(const gj_jvm_t *jvm)
{
    return jvm->version != 0 && jvm->version < GJ_OLDEST_JAVA;
}

static int
fail_too_old(const gj_jvm_t *jvm, const char *from, gj_failure_t *failure)
{
    gj_fail(failure, "the JVM in %s is too old: it is Java %d, at least %d is needed", jvm->home, jvm->version,
            GJ_OLDEST_JAVA);
    gj_fail_detail(failure, "chosen by %s", from);
    return gj_fail_hint(failure, HINT, GJ_OLDEST_JAVA);
}

int
gj_jvm_find(const char *java_home, const char *java_home_from, gj_jvm_t *jvm, gj_failure_t *failure)
{
    if (*java_home) {
        if (!look_at(java_home, jvm)) {
            gj_fail(failure, "no JVM found in %s", java_home);
            gj_fail_detail(failure, "%s names it, but it has no lib/server/libjvm.so", java_home_from);
            return gj_fail_hint(failure, HINT, GJ_OLDEST_JAVA);
        }
        return too_old(jvm) ? fail_too_old(jvm, java_home_from, failure) : 0;
    }
    if (look_at("/usr/lib/jvm/default-java", jvm) && !too_old(jvm))
        return 0;

    glob_t homes;
    gj_jvm_t candidate, newest = {.version = -1};
    if (glob("/usr/lib/jvm/*", GLOB_ONLYDIR, NULL, &homes) == 0) {
        for (size_t i = 0; i < homes.gl_pathc; i++) {
            if (look_at(homes.gl_pathv[i], &candidate) && candidate.version > newest.version)
                newest = candidate;
        }
        globfree(&homes);
    }
    if (newest.version < 0) {
        gj_fail(failure, "no JVM found");
        gj_fail_detail(failure, "neither java-home nor GLUJAVA_JAVA_HOME nor JAVA_HOME is set, and there is none in "
                                "/usr/lib/jvm");
        return gj_fail_hint(failure, HINT, GJ_OLDEST_JAVA);
    }
    *jvm = newest;
    return too_old(jvm) ? fail_too_old(jvm, "the search in /usr/lib/jvm", failure) : 0;
}
