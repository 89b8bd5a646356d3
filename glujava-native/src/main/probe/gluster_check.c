#include "gluster_check.h"

#include "file/owners.h"
#include "findings.h"
#include "gluster/abi_mark.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define INSTALL "Install GluJava's package for it, or run './glujava install' in its checkout."

static char so[PATH_MAX + 32];

/* Returns the first line of the output of a command; NULL if it has none. */
static const char *
line_of(const char *command, char *line, size_t size)
{
    FILE *in = popen(command, "re");
    char *read = in ? fgets(line, size, in) : NULL;
    if (in)
        pclose(in);
    if (!read)
        return NULL;
    line[strcspn(line, "\n")] = '\0';
    return line[0] ? line : NULL;
}

const char *
gluster_xlators(void)
{
    static char folder[PATH_MAX];
    if (folder[0])
        return folder;
    return line_of("glusterfs --print-xlatordir 2>/dev/null", folder, sizeof(folder));
}

/* Sets the version that a file was built for. Returns 0, or -1 if the file does not have it. */
static int
read_built_for(const char *file, char *version, size_t size)
{
    struct stat status;
    int fd = open(file, O_RDONLY | O_CLOEXEC), result = -1;
    char *content = MAP_FAILED;
    if (fd >= 0 && fstat(fd, &status) == 0 && status.st_size > 0)
        content = mmap(NULL, status.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (content != MAP_FAILED) {
        const char *at = memmem(content, status.st_size, GJ_ABI_MARK, strlen(GJ_ABI_MARK));
        const char *end = content + status.st_size;
        size_t length = 0;
        for (at = at ? at + strlen(GJ_ABI_MARK) : end; at + length < end && at[length] && length < size - 1;)
            length++;
        memcpy(version, at, length);
        version[length] = '\0';
        result = length > 0 ? 0 : -1;
        munmap(content, status.st_size);
    }
    if (fd >= 0)
        close(fd);
    return result;
}

static void
check_library(const char *version)
{
    char built_for[64], why[2 * PATH_MAX];
    snprintf(so, sizeof(so), "%s/features/glujava.so", gluster_xlators());
    if (access(so, F_OK) != 0) {
        finding(FINDING_FAILURE, "meta-translator", INSTALL, "there is no %s", so);
        return;
    }
    if (read_built_for(so, built_for, sizeof(built_for)) != 0)
        finding(FINDING_FAILURE, "meta-translator", INSTALL, "%s cannot be read, or is not of this version of GluJava",
                so);
    else if (strcmp(built_for, version) != 0)
        finding(FINDING_FAILURE, "meta-translator", INSTALL,
                "%s is built for GlusterFS %s, and GlusterFS %s is installed", so, built_for, version);
    else
        finding(FINDING_OK, "meta-translator", NULL, "%s is built for GlusterFS %s", so, built_for);
    if (gj_owners_check(so, why, sizeof(why)) != 0)
        finding(FINDING_FAILURE, "meta-translator", "Make root the only owner: 'chown root', 'chmod go-w'.",
                "others than root can change %s: %s", so, why);
}

static void
check_fuse(void)
{
    char path[PATH_MAX + 32];
    snprintf(path, sizeof(path), "%s/mount/fuse.so", gluster_xlators());
    if (access("/dev/fuse", F_OK) != 0)
        finding(FINDING_WARNING, "fuse", "For mounts: 'modprobe fuse'. In a container, give it the device.",
                "there is no /dev/fuse");
    else if (access(path, F_OK) != 0)
        finding(FINDING_WARNING, "fuse", "For mounts: 'apt-get install glusterfs-client'.", "there is no %s", path);
    else
        finding(FINDING_OK, "fuse", NULL, "/dev/fuse and mount/fuse.so are there");
}

void
gluster_check(void)
{
    char line[256], version[64] = "";
    const char *said = line_of("glusterfs --version 2>/dev/null", line, sizeof(line));
    if (!said || sscanf(said, "glusterfs %63s", version) != 1 || !gluster_xlators()) {
        finding(FINDING_FAILURE, "glusterfs", "On Debian: 'apt-get install glusterfs-server', or glusterfs-client.",
                "GlusterFS is not installed, or not in PATH");
        return;
    }
    finding(FINDING_OK, "glusterfs", NULL, "version %s, translators in %s", version, gluster_xlators());
    check_library(version);
    check_fuse();
}
