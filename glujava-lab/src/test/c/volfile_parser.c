/*
 * GlusterFS's own parser of volfiles. Reads volfiles from the standard input, each after its length as four bytes
 * (least first), and answers each with a line: "accepted", "refused", or "crashed". Each volfile has a process of its
 * own, because the parser keeps its state after a refusal. The types of the volumes must exist; they are loaded once.
 */
#include "gluster/versions.h"
#include <glusterfs/globals.h>
#include <glusterfs/glusterfs.h>
#include <glusterfs/logging.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* Not in an installed header. */
glusterfs_graph_t *
glusterfs_graph_construct(FILE *file);

static void
give_up(const char *what)
{
    perror(what);
    exit(2);
}

static void
start(void)
{
    glusterfs_ctx_t *ctx = glusterfs_ctx_new();
    if (!ctx || glusterfs_globals_init(ctx) != 0)
        give_up("start of GlusterFS");
    THIS->ctx = ctx;
    ctx->dict_pool = mem_pool_new(dict_t, 32);
#ifdef GJ_HAS_DICT_PAIR_POOL
    ctx->dict_pair_pool = mem_pool_new(data_pair_t, 512);
#endif
    ctx->dict_data_pool = mem_pool_new(data_t, 512);
    ctx->logbuf_pool = mem_pool_new(log_buf_t, 256);
    xlator_mem_acct_init(THIS, gf_common_mt_end);
    if (gf_log_init(ctx, "/dev/null", "volfiles") != 0)
        give_up("log");
}

static int
accepts(const char *content, size_t size)
{
    FILE *file = fmemopen((void *)content, size ? size : 1, "r");
    if (!file)
        give_up("fmemopen");
    return glusterfs_graph_construct(file) != NULL;
}

static const char *
answer(const char *content, size_t size)
{
    int status;
    pid_t child = fork();
    if (child == 0) {
        /* The parser prints characters that no rule takes. */
        if (!freopen("/dev/null", "w", stdout))
            give_up("freopen");
        _exit(accepts(content, size) ? 0 : 1);
    }
    if (child < 0 || waitpid(child, &status, 0) != child)
        give_up("fork");
    if (!WIFEXITED(status))
        return "crashed";
    return WEXITSTATUS(status) == 0 ? "accepted" : "refused";
}

int
main(int count, char **types)
{
    start();
    for (int i = 1; i < count; i++) {
        xlator_t *loaded = GF_CALLOC(1, sizeof(*loaded), gf_common_mt_xlator_t);
        loaded->name = types[i];
        INIT_LIST_HEAD(&loaded->volume_options);
        if (xlator_set_type(loaded, types[i]) != 0)
            give_up(types[i]);
    }
    unsigned char length[4];
    while (fread(length, 1, sizeof(length), stdin) == sizeof(length)) {
        size_t size = length[0] | length[1] << 8 | length[2] << 16 | (size_t)length[3] << 24;
        char *content = malloc(size + 1);
        if (!content || fread(content, 1, size, stdin) != size)
            give_up("volfile");
        puts(answer(content, size));
        fflush(stdout);
        free(content);
    }
    return 0;
}
