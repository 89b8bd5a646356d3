#include "jvm/home_check.h"

#include "file/loadable.h"

#include <stdio.h>
#include <unistd.h>

int
gj_home_check(const gj_config_t *config, int allow_writable, gj_failure_t *failure)
{
    static const char *const files[] = {"glujava-core.jar", "glujava-logging.jar", "jna.jar", "libjnidispatch.so"};
    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        char path[PATH_MAX + 32], why[PATH_MAX + 128];
        snprintf(path, sizeof(path), "%s/%s", config->home, files[i]);
        int fd = gj_loadable_open(path, allow_writable, why, sizeof(why));
        if (fd == GJ_LOADABLE_NOT_SAFE) {
            gj_fail(failure, "GluJava's run-time is not loaded: others than root can change %s", path);
            gj_fail_detail(failure, "%s", why);
            return gj_fail_hint(
                failure, "Make root the only owner ('chown root', 'chmod go-w') of it and its folders, or allow this "
                         "with 'option allow-writable-jar on'.");
        }
        if (fd < 0) {
            gj_fail(failure, "GluJava's run-time is not complete: cannot read %s", path);
            gj_fail_detail(failure, "%s; the folder is chosen by %s", why, config->home_from);
            return gj_fail_hint(failure, "Install GluJava again, or set 'home = DIR' in "
                                         "/etc/glujava/glujava.conf or GLUJAVA_HOME to where it is.");
        }
        close(fd);
    }
    return 0;
}
