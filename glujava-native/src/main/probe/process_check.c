#include "process_check.h"

#include "findings.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LIBRARY "/glujava.so"
#define DELETED " (deleted)"

typedef enum { IS_NOT, IS_CURRENT, IS_OLD, IS_HIDDEN } use_t;

static use_t
use_of(const char *pid)
{
    char path[NAME_MAX + 32], line[PATH_MAX + 256];
    use_t use = IS_NOT;
    snprintf(path, sizeof(path), "/proc/%s/maps", pid);
    FILE *in = fopen(path, "re");
    if (!in)
        return errno == EACCES ? IS_HIDDEN : IS_NOT; /* it may have ended meanwhile */
    while (use == IS_NOT && fgets(line, sizeof(line), in)) {
        line[strcspn(line, "\n")] = '\0';
        const char *at = strstr(line, LIBRARY);
        if (at && strcmp(at, LIBRARY) == 0)
            use = IS_CURRENT;
        else if (at && strcmp(at, LIBRARY DELETED) == 0)
            use = IS_OLD;
    }
    fclose(in);
    return use;
}

static void
read_command(const char *pid, char *command, size_t size)
{
    char path[NAME_MAX + 32];
    snprintf(path, sizeof(path), "/proc/%s/cmdline", pid);
    FILE *in = fopen(path, "re");
    size_t length = in ? fread(command, 1, size - 1, in) : 0;
    if (in)
        fclose(in);
    for (size_t i = 0; i < length; i++) {
        if (!isprint((unsigned char)command[i]))
            command[i] = command[i] ? '?' : ' ';
    }
    command[length] = '\0';
}

void
process_check(void)
{
    int users = 0, hidden = 0, is_root = geteuid() == 0;
    DIR *all = opendir("/proc");
    for (struct dirent *each = all ? readdir(all) : NULL; each; each = readdir(all)) {
        char command[128];
        if (!isdigit((unsigned char)each->d_name[0]))
            continue;
        use_t use = use_of(each->d_name);
        hidden += use == IS_HIDDEN;
        if (use != IS_CURRENT && use != IS_OLD)
            continue;
        users++;
        read_command(each->d_name, command, sizeof(command));
        if (use == IS_OLD)
            finding(FINDING_WARNING, "process", "Restart it at a convenient time.",
                    "%s runs a glujava.so that was replaced: %s", each->d_name, command);
        else
            finding(FINDING_OK, "process", NULL, "%s: %s", each->d_name, command);
    }
    if (all)
        closedir(all);
    if (users == 0 && (is_root || !hidden))
        finding(FINDING_OK, "process", NULL, "no process has GluJava loaded");
    if (hidden && !is_root) /* root may not see a few processes either, such as a machine's agent */
        finding(FINDING_WARNING, "process", "Run the command as root.", "the processes of other users cannot be seen");
}
