#include "gluster/abi.h"

#include "gluster/abi_mark.h"

#include <link.h>

/* A missing define (see the Makefile), or headers of another version, give a wrong size. */
#define SAME_SIZE(type, size) _Static_assert(sizeof(type) == (size), "another " #type " than in GlusterFS's library")

SAME_SIZE(xlator_t, GJ_SIZE_XLATOR);
SAME_SIZE(xlator_api_t, GJ_SIZE_XLATOR_API);
SAME_SIZE(call_frame_t, GJ_SIZE_FRAME);
SAME_SIZE(call_stack_t, GJ_SIZE_STACK);
SAME_SIZE(dict_t, GJ_SIZE_DICT);
SAME_SIZE(inode_t, GJ_SIZE_INODE);
SAME_SIZE(fd_t, GJ_SIZE_FD);
SAME_SIZE(loc_t, 64);
SAME_SIZE(struct iatt, 152);
SAME_SIZE(gf_dirent_t, 208);
SAME_SIZE(gf_lkowner_t, 1028);
SAME_SIZE(struct gf_flock, 1056);
SAME_SIZE(struct xlator_fops, 928);

/* Referenced but never called: if GlusterFS's library does not have it, this library cannot be loaded. */
__attribute__((used)) static void (*const only_in_this_version)(struct mem_acct *) = GJ_ONLY_IN_THIS_VERSION;

/* Read from the file by glujava-probe, which cannot load this library without GlusterFS. */
__attribute__((used)) static const char built_for[] = GJ_ABI_MARK GJ_GLUSTERFS_VERSION;

#define FOLDER "/glusterfs/"

/* Returns the version in the path of a translator that GlusterFS has loaded: .../glusterfs/10.3/xlator/mount/fuse.so */
static int
find_version(struct dl_phdr_info *library, size_t size, void *out)
{
    char version[32], rest[8];
    (void)size;
    for (const char *at = strstr(library->dlpi_name, FOLDER); at; at = strstr(at + 1, FOLDER)) {
        if (sscanf(at, FOLDER "%31[0-9.]/%6s", version, rest) == 2 && strcmp(rest, "xlator") == 0) {
            strcpy(out, version);
            return 1;
        }
    }
    return 0;
}

int
gj_abi_check(xlator_t *this, gj_failure_t *failure)
{
    char running[32] = "";
    size_t size = sizeof(xlator_t);

    dl_iterate_phdr(find_version, running);
    int same_version = strcmp(running, GJ_GLUSTERFS_VERSION) == 0;
    /*
     * GlusterFS puts a header before each allocation, with the size that its own code was built with. With
     * --no-mem-accounting there is no header, but this is recognised only for the same version.
     */
    if (same_version && this->ctx->mem_acct_enable)
        size = ((struct mem_header *)((char *)this - sizeof(struct mem_header)))->size;
    if (same_version && size == sizeof(xlator_t))
        return 0;
    gj_fail(failure, "GluJava's meta-translator was built for GlusterFS %s, but GlusterFS %s is running",
            GJ_GLUSTERFS_VERSION, running[0] ? running : "of an unknown version");
    if (same_version)
        gj_fail_detail(failure, "an xlator_t has %zu bytes in this build and %zu in GlusterFS", sizeof(xlator_t), size);
    return gj_fail_hint(failure,
                        "Install GluJava for this version: its package, or './glujava install' in its checkout.");
}
