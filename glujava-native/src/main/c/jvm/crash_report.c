/*
 * HotSpot creates the report with the umask of the process, which is 0 in a brick. So it is written into a folder that
 * other users cannot enter, and moved beside GlusterFS's log when its mode is right. All of this runs in a crashing
 * process, so it calls only async-signal-safe functions.
 */
#include "jvm/crash_report.h"

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static char written[PATH_MAX], kept[PATH_MAX];
static time_t expected_since; /* an older one is of an earlier process with the same pid */

static void
copy(char *to, const char *from)
{
    snprintf(to, PATH_MAX, "%s", from ? from : "");
}

void
gj_crash_report_expect(const char *error_file, const char *kept_in)
{
    copy(written, error_file);
    copy(kept, kept_in);
    expected_since = time(NULL);
}

/* HotSpot's placeholders: %p is the pid, %% a percent sign. */
static void
expand(const char *pattern, char *path, size_t size)
{
    size_t used = 0;
    for (const char *at = pattern; *at && used + 16 < size; at++) {
        if (at[0] == '%' && at[1] == 'p')
            used += snprintf(path + used, size - used, "%d", getpid());
        else
            path[used++] = *at;
        at += at[0] == '%' && (at[1] == 'p' || at[1] == '%');
    }
    path[used] = '\0';
}

static int
make_private(const char *path)
{
    struct stat found;
    int file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    int ours = file >= 0 && fstat(file, &found) == 0 && S_ISREG(found.st_mode) && found.st_uid == geteuid() &&
               found.st_mtime >= expected_since;
    if (ours)
        fchmod(file, 0600);
    if (file >= 0)
        close(file);
    return ours;
}

const char *
gj_crash_report(void)
{
    static char found[PATH_MAX + 64], moved[PATH_MAX + 64];
    const char *const folders[] = {kept, ".",
                                   "/tmp"}; /* the last two if HotSpot could not write into the given folder */
    expand(written, found, sizeof(found));
    if (found[0] && make_private(found)) {
        snprintf(moved, sizeof(moved), "%s/hs_err_pid%d.log", kept, getpid());
        return kept[0] && rename(found, moved) == 0 ? moved : found;
    }
    for (int i = 0; i < 3; i++) {
        snprintf(found, sizeof(found), "%s/hs_err_pid%d.log", folders[i], getpid());
        if (folders[i][0] && make_private(found))
            return found;
    }
    return NULL;
}
