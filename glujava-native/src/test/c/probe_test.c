/* The program glujava-probe, on machines that lack something. */
#include "check.h"

#include "output.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define HOME CHECK_FOLDER "/probe-home"
#define OTHER CHECK_FOLDER "/probe-other"
#define PROGRAMS CHECK_FOLDER "/probe-programs"
#define XLATORS CHECK_FOLDER "/probe-xlators"
#define SETTINGS CHECK_FOLDER "/probe.conf"
#define BARE_PROBE QUOTED(CHECK_PROBE) " "
#define SETTINGS_OF_HOME "GLUJAVA_CONF=" QUOTED(SETTINGS) " GLUJAVA_HOME=" QUOTED(HOME) " "
#define PROBE SETTINGS_OF_HOME BARE_PROBE
#define WITH_PROGRAMS "PATH=" QUOTED(PROGRAMS) ":$PATH "

static int
run(const char *command)
{
    return WEXITSTATUS(system(command));
}

/* Returns what a command prints, whatever its exit code is. */
static const char *
says(const char *command)
{
    char line[4096];
    snprintf(line, sizeof(line), "%s; true", command);
    return output_of(line);
}

static void
write_file(const char *path, const char *content, mode_t mode)
{
    FILE *out = fopen(path, "w");
    assert_non_null(out);
    fputs(content, out);
    fclose(out);
    chmod(path, mode);
}

/* A GlusterFS of another version, and a run-time home of which only the names are right. */
static int
start(void **state)
{
    (void)state;
    assert_int_equal(run("rm -rf " QUOTED(HOME) " " QUOTED(PROGRAMS) " " QUOTED(XLATORS)), 0);
    assert_int_equal(run("mkdir -p " QUOTED(HOME) " " QUOTED(PROGRAMS) " " QUOTED(XLATORS) "/features"), 0);
    write_file(SETTINGS, "", 0644);
    write_file(PROGRAMS "/glusterfs",
               "#!/bin/sh\ncase $1 in --version) echo 'glusterfs 99.1' ;; *) echo '" XLATORS "' ;; esac\n", 0755);
    write_file(HOME "/glujava-core.jar", "", 0644);
    write_file(HOME "/glujava-logging.jar", "", 0644);
    write_file(HOME "/jna.jar", "", 0644);
    write_file(HOME "/libjnidispatch.so", "", 0644);
    unsetenv("GLUJAVA_JAVA_HOME");
    unsetenv("JAVA_HOME");
    return 0;
}

#define assert_has(text, part)                                                                                         \
    do {                                                                                                               \
        if (!strstr(text, part))                                                                                       \
            fail_msg("no '%s' in:\n%s", part, text);                                                                   \
    } while (0)

static void
glusterfs_is_missing(void **state)
{
    (void)state;
    assert_has(says("PATH=/nowhere " BARE_PROBE), "failure  glusterfs: GlusterFS is not installed, or not in PATH\n");
    assert_int_equal(run("PATH=/nowhere " BARE_PROBE ">/dev/null"), 1);
    assert_has(says("PATH=/nowhere " BARE_PROBE "--facts"), "\"xlators\":null");
}

static void
the_library_is_of_another_version(void **state)
{
    (void)state;
    assert_has(says(WITH_PROGRAMS PROBE), "failure  meta-translator: there is no " XLATORS "/features/glujava.so");
    assert_int_equal(run("cp " QUOTED(CHECK_LIBRARY) " " QUOTED(XLATORS) "/features/glujava.so"), 0);
    assert_has(says(WITH_PROGRAMS PROBE), "glujava.so is built for GlusterFS ");
    assert_has(says(WITH_PROGRAMS PROBE), ", and GlusterFS 99.1 is installed\n         Install GluJava's package");
    write_file(XLATORS "/features/glujava.so", "something else", 0644);
    assert_has(says(WITH_PROGRAMS PROBE), "cannot be read, or is not of this version of GluJava");
    chmod(XLATORS "/features/glujava.so", 0666);
    assert_has(says(WITH_PROGRAMS PROBE), "failure  meta-translator: others than root can change ");
}

static void
the_home_is_not_complete_or_not_safe(void **state)
{
    (void)state;
    assert_has(says(PROBE), "ok       run-time home: ");
    chmod(HOME "/jna.jar", 0666);
    assert_has(says(PROBE),
               "failure  run-time home: GluJava's run-time is not loaded: others than root can change " HOME
               "/jna.jar");
    unlink(HOME "/jna.jar");
    assert_has(says(PROBE), "failure  run-time home: GluJava's run-time is not complete: cannot read " HOME "/jna.jar");
    write_file(HOME "/jna.jar", "", 0644);
}

static void
a_jar_is_not_safe(void **state)
{
    (void)state;
    assert_int_equal(
        run("mkdir -p " QUOTED(HOME) "/translators/cache/1.0 && cd " QUOTED(HOME) "/translators/cache && ln -s 1.0 "
                                                                                  "current"),
        0);
    write_file(HOME "/translators/cache/1.0/cache.jar", "", 0644);
    assert_null(strstr(says(PROBE), "failure  translators: "));
    chmod(HOME "/translators/cache/1.0", 0777);
    assert_has(says(PROBE),
               "failure  translators: others than root can change " HOME "/translators/cache/current/cache.jar: " HOME
               "/translators/cache/1.0 can be written by everyone");
    chmod(HOME "/translators/cache/1.0", 0755);
    assert_null(strstr(says(PROBE), "failure  translators: "));
}

static void
processes_use_another_home(void **state)
{
    (void)state;
    assert_null(strstr(says(PROBE), "this command is in"));
    assert_int_equal(
        run("rm -rf " QUOTED(OTHER) " && cp -r " QUOTED(HOME) " " QUOTED(OTHER) " && cp " BARE_PROBE QUOTED(OTHER)), 0);
    assert_has(says(SETTINGS_OF_HOME QUOTED(OTHER) "/glujava-probe"),
               "warning  run-time home: this command is in " OTHER ", but GlusterFS's processes use " HOME
               ", chosen by GLUJAVA_HOME");
    assert_null(strstr(says("GLUJAVA_HOME=" QUOTED(OTHER) " " QUOTED(OTHER) "/glujava-probe"), "this command is in"));
}

static void
there_is_no_jvm(void **state)
{
    (void)state;
    assert_has(says("GLUJAVA_JAVA_HOME=/nowhere " PROBE), "failure  jvm: no JVM found in /nowhere (GLUJAVA_JAVA_HOME");
    assert_int_equal(run("GLUJAVA_JAVA_HOME=/nowhere " PROBE "--java 2>/dev/null"), 1);
    assert_string_equal(says("GLUJAVA_JAVA_HOME=/nowhere " PROBE "--java 2>/dev/null"), "");
    assert_has(says("GLUJAVA_JAVA_HOME=/nowhere " PROBE "--facts"), "\"java_home\":null");
    assert_has(says(PROBE "--java"), "/usr/lib/jvm/");
}

static void
settings_are_wrong(void **state)
{
    (void)state;
    assert_has(says("GLUJAVA_CONF=/nowhere " BARE_PROBE),
               "failure  settings: cannot read the configuration file /nowhere");
    assert_int_equal(run("GLUJAVA_CONF=/nowhere " BARE_PROBE "--facts 2>/dev/null"), 1);
    assert_has(says("GLUJAVA_HEAP_SIZE=much " PROBE),
               "failure  memory: heap-size 'much' of GLUJAVA_HEAP_SIZE is not a size");
    assert_has(says("GLUJAVA_BRIDGE=stone " PROBE), "failure  bridge: GLUJAVA_BRIDGE: there is no bridge 'stone'");
}

static void
few_descriptors(void **state)
{
    (void)state;
    assert_has(says("ulimit -n 200; " PROBE), "warning  limits: only 200 descriptors in this shell");
}

/* A process that has mapped a file of that name counts as one that runs it. */
static void
processes_are_named(void **state)
{
    (void)state;
    char own[64];
    write_file(XLATORS "/glujava.so", "some content", 0644);
    int fd = open(XLATORS "/glujava.so", O_RDONLY);
    void *mapped = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, 0);
    assert_true(mapped != MAP_FAILED);
    close(fd);
    snprintf(own, sizeof(own), "ok       process: %d: ", getpid());
    assert_has(says(PROBE), own);
    unlink(XLATORS "/glujava.so");
    snprintf(own, sizeof(own), "warning  process: %d runs a glujava.so that was replaced: ", getpid());
    assert_has(says(PROBE), own);
    munmap(mapped, 4096);
    snprintf(own, sizeof(own), "process: %d", getpid());
    assert_null(strstr(says(PROBE), own));
}

static void
json_has_the_same(void **state)
{
    (void)state;
    const char *text = says("GLUJAVA_BRIDGE=stone " PROBE "--json");
    assert_has(text, "{\"home\":\"" HOME "\",");
    assert_has(text,
               "{\"level\":\"failure\",\"what\":\"bridge\",\"message\":\"GLUJAVA_BRIDGE: there is no bridge 'stone'\","
               "\"hint\":\"Write auto, jna or direct.\"}");
    assert_int_equal(run("GLUJAVA_BRIDGE=stone " PROBE "--json | python3 -c 'import json, sys; json.load(sys.stdin)'"),
                     0);
}

static void
wrong_usage(void **state)
{
    (void)state;
    assert_int_equal(run(BARE_PROBE "--other 2>/dev/null"), 2);
    assert_int_equal(run(BARE_PROBE "--json --facts 2>/dev/null"), 2);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(glusterfs_is_missing),
        cmocka_unit_test(the_library_is_of_another_version),
        cmocka_unit_test(the_home_is_not_complete_or_not_safe),
        cmocka_unit_test(a_jar_is_not_safe),
        cmocka_unit_test(processes_use_another_home),
        cmocka_unit_test(there_is_no_jvm),
        cmocka_unit_test(settings_are_wrong),
        cmocka_unit_test(few_descriptors),
        cmocka_unit_test(processes_are_named),
        cmocka_unit_test(json_has_the_same),
        cmocka_unit_test(wrong_usage),
    };
    return cmocka_run_group_tests(tests, start, NULL);
}
