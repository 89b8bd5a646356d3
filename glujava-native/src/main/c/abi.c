#include "abi.h"

#include <link.h>

/*
 * The sizes of the structs that both sides touch. A define that is missing (see the Makefile), or headers of a version
 * that is not known here, show up as a wrong size. The numbers are of 64-bit machines.
 */
#if GJ_GLUSTERFS_MAJOR == 10
#define SIZE_XLATOR 4128
#define SIZE_FRAME 176
#define SIZE_STACK 1864
#define SIZE_DICT 152
#define SIZE_INODE 168
#define SIZE_FD 120
#elif GJ_GLUSTERFS_MAJOR == 11
#define SIZE_XLATOR 4096
#define SIZE_FRAME 176
#define SIZE_STACK 1856
#define SIZE_DICT 80
#define SIZE_INODE 176
#define SIZE_FD 104
#else
#error "GluJava knows GlusterFS 10 and 11"
#endif

#define SAME_SIZE(type, size) _Static_assert(sizeof(type) == (size), "another " #type " than in GlusterFS's library")

SAME_SIZE(xlator_t, SIZE_XLATOR);
SAME_SIZE(call_frame_t, SIZE_FRAME);
SAME_SIZE(call_stack_t, SIZE_STACK);
SAME_SIZE(dict_t, SIZE_DICT);
SAME_SIZE(inode_t, SIZE_INODE);
SAME_SIZE(fd_t, SIZE_FD);
SAME_SIZE(loc_t, 64);
SAME_SIZE(struct iatt, 152);
SAME_SIZE(gf_dirent_t, 208);
SAME_SIZE(gf_lkowner_t, 1028);
SAME_SIZE(struct gf_flock, 1056);
SAME_SIZE(struct xlator_fops, 928);

#define FOLDER "/glusterfs/"

/* The version in the path of a translator that GlusterFS has loaded: .../glusterfs/10.3/xlator/mount/fuse.so */
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
     * GlusterFS puts a header with the size before what it allocates: the size its own code was built with. Not so
     * when it was started with --no-mem-accounting, but where it says that is known of the same version alone.
     */
    if (same_version && this->ctx->mem_acct_enable)
        size = ((struct mem_header *)((char *)this - sizeof(struct mem_header)))->size;
    if (same_version && size == sizeof(xlator_t))
        return 0;
    gj_fail(failure, "GluJava's meta-translator was built for GlusterFS %s, but GlusterFS %s is running",
            GJ_GLUSTERFS_VERSION, running[0] ? running : "of an unknown version");
    if (same_version)
        gj_fail_detail(failure, "an xlator_t has %zu bytes here and %zu there", sizeof(xlator_t), size);
    return gj_fail_hint(failure, "Build and install GluJava again on this machine: './glujava install'.");
}
