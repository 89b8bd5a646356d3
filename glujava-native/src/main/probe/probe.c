/*
 * glujava-probe: looks at this machine as the meta-translator does, with its own code, and without Java and GlusterFS.
 * The command 'glujava' uses it.
 */
#include "findings.h"
#include "gluster_check.h"
#include "java_check.h"
#include "process_check.h"

#include <stdio.h>
#include <string.h>

enum { WRONG_USAGE = 2 };

static int
usage(void)
{
    fputs("usage: glujava-probe [--json | --facts | --java]\n"
          "\n"
          "Prints what is right and wrong for GluJava on this machine. 'glujava doctor' prints more.\n"
          "\n"
          "  --json   as JSON\n"
          "  --facts  only the folders, as JSON\n"
          "  --java   only the home of the JVM; why there is none, to stderr\n",
          stderr);
    return WRONG_USAGE;
}

static int
print_java(const gj_jvm_t *jvm)
{
    if (!jvm->home[0]) {
        findings_print(stderr, FINDING_FAILURE);
        return 1;
    }
    puts(jvm->home);
    return 0;
}

static int
print_facts(const gj_config_t *config, const gj_jvm_t *jvm, int failed)
{
    if (failed) {
        findings_print(stderr, FINDING_FAILURE);
        return 1;
    }
    findings_print_json(config->home, gluster_xlators(), jvm->home[0] ? jvm->home : NULL, 0);
    return 0;
}

static int
print_all(const gj_config_t *config, const gj_jvm_t *jvm, int as_json)
{
    gluster_check();
    java_check(config, jvm);
    process_check();
    if (as_json)
        findings_print_json(config->home, gluster_xlators(), jvm->home[0] ? jvm->home : NULL, 1);
    else
        findings_print(stdout, FINDING_OK);
    return findings_result();
}

int
main(int count, char **arguments)
{
    gj_config_t config;
    gj_jvm_t jvm;
    const char *mode = count > 1 ? arguments[1] : "";
    int as_json = strcmp(mode, "--json") == 0, facts = strcmp(mode, "--facts") == 0, java = strcmp(mode, "--java") == 0;
    if (count > 2 || (count == 2 && !as_json && !facts && !java))
        return usage();
    int failed = java_find(&config, &jvm);
    int result = java    ? print_java(&jvm)
                 : facts ? print_facts(&config, &jvm, failed)
                         : print_all(&config, &jvm, as_json);
    gj_config_end(&config);
    return result;
}
