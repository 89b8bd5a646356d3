#include "java_check.h"

#include "findings.h"
#include "folder_check.h"
#include "jvm/bridge_choice.h"
#include "jvm/class_archive.h"
#include "jvm/heap_size.h"
#include "jvm/jvm_probe.h"
#include "jvm/memory_limit.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* A mount needs a descriptor for each open file and each connection. */
enum { FEW_DESCRIPTORS = 1024 };

#define MB ((uint64_t)1024 * 1024)

int
java_find(gj_config_t *config, gj_jvm_t *jvm)
{
    gj_failure_t failure = {{0}, {0}, {0}};
    memset(jvm, 0, sizeof(*jvm));
    if (gj_config_read(config, &failure) != 0) {
        finding_failure(FINDING_FAILURE, "settings", &failure);
        return -1;
    }
    finding(FINDING_OK, "settings", NULL, "the run-time home is %s, chosen by %s", config->home, config->home_from);
    if (gj_jvm_find(config->java_home, config->java_home_from, jvm, &failure) != 0) {
        finding_failure(FINDING_FAILURE, "jvm", &failure);
        jvm->home[0] = '\0';
        return 0;
    }
    const char *rule = config->java_home[0] ? config->java_home_from
                       : strcmp(jvm->home, "/usr/lib/jvm/default-java") == 0
                           ? "the default, as no setting names one"
                           : "its version, the newest in /usr/lib/jvm";
    finding(FINDING_OK, "jvm", NULL, "Java %d in %s, chosen by %s", jvm->version, jvm->home, rule);
    return 0;
}

static void
check_archive(const gj_config_t *config, const gj_jvm_t *jvm)
{
    gj_class_archive_t archive;
    const char *why;
    if (gj_class_archive_find(config->home, jvm, NULL, &archive, &why))
        finding(FINDING_OK, "archive of classes", NULL, "%s", archive.classes);
    else
        finding(FINDING_WARNING, "archive of classes", "For a fast start: 'glujava archive'.",
                "translators start slower: %s", why);
}

static void
check_bridge(const gj_config_t *config, const gj_jvm_t *jvm)
{
    gj_failure_t failure = {{0}, {0}, {0}};
    const char *name = config->bridge[0] ? config->bridge : "auto";
    int bridge = gj_bridge_choose(name, config->bridge_from, jvm->version, &failure);
    if (bridge < 0) {
        finding_failure(FINDING_FAILURE, "bridge", &failure);
        return;
    }
    gj_bridge_note(bridge);
    finding(FINDING_OK, "bridge", NULL, "%s", gj_bridge_name());
}

static void
check_heap(const gj_config_t *config)
{
    gj_failure_t failure = {{0}, {0}, {0}};
    uint64_t memory = gj_memory_limit("/proc/self/cgroup", "/sys/fs/cgroup"), heap = gj_heap_default(memory);
    if (config->heap_size[0] && gj_heap_size(config->heap_size, config->heap_size_from, memory, &heap, &failure) != 0)
        finding_failure(FINDING_FAILURE, "memory", &failure);
    else
        finding(FINDING_OK, "memory", NULL, "a heap of %" PRIu64 " MB, and this shell may use %" PRIu64 " MB",
                heap / MB, memory / MB);
}

static void
check_limits(void)
{
    gj_failure_t failure = {{0}, {0}, {0}};
    struct rlimit files;
    if (gj_jvm_probe(&failure) != 0 || gj_jvm_probe_room(&failure) != 0)
        finding_failure(FINDING_WARNING, "limits", &failure);
    else if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < FEW_DESCRIPTORS)
        finding(FINDING_WARNING, "limits", "Raise it: 'ulimit -n', or LimitNOFILE of the service.",
                "only %" PRIu64 " descriptors in this shell", (uint64_t)files.rlim_cur);
    else
        finding(FINDING_OK, "limits", NULL, "%" PRIu64 " descriptors, and executable memory, in this shell",
                (uint64_t)files.rlim_cur);
}

void
java_check(const gj_config_t *config, const gj_jvm_t *jvm)
{
    folder_check(config);
    if (jvm->home[0]) {
        check_archive(config, jvm);
        check_bridge(config, jvm);
    }
    check_heap(config);
    check_limits();
}
