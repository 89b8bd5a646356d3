#include "world.h"

#include <ucontext.h>

const gj_own_options_t world_options = {
    .start_timeout = 10, .stuck_after = GJ_DEFAULT_STUCK_AFTER, .failure_window = GJ_DEFAULT_FAILURE_WINDOW, .info = 1};

static glusterfs_ctx_t *ctx;
static glusterfs_graph_t graph;
static inode_table_t *inodes;
static char log_file[PATH_MAX];
static xlator_t *xlators[64]; /* never freed, like a graph's */

static void
start_pools(void)
{
    ctx->iobuf_pool = iobuf_pool_new();
    ctx->dict_pool = mem_pool_new(dict_t, 64);
#ifdef GJ_HAS_DICT_PAIR_POOL
    ctx->dict_pair_pool = mem_pool_new(data_pair_t, 64);
#endif
    ctx->dict_data_pool = mem_pool_new(data_t, 64);
    ctx->logbuf_pool = mem_pool_new(log_buf_t, 64);
    ctx->pool = GF_CALLOC(1, sizeof(call_pool_t), gf_common_mt_char);
    INIT_LIST_HEAD(&ctx->pool->all_frames);
    LOCK_INIT(&ctx->pool->lock);
    ctx->pool->frame_mem_pool = mem_pool_new(call_frame_t, 64);
    ctx->pool->stack_mem_pool = mem_pool_new(call_stack_t, 64);
}

int
world_start(void **state)
{
    (void)state;
    ctx = glusterfs_ctx_new();
    if (!ctx || glusterfs_globals_init(ctx) != 0)
        return -1;
    graph.xl_count = 16;
    THIS->ctx = ctx;
    xlator_mem_acct_init(THIS, gf_common_mt_end);
    ctx->measure_latency = 1; /* as glusterfsd does */
    start_pools();
    snprintf(log_file, sizeof(log_file), CHECK_FOLDER "/%s.log", program_invocation_short_name);
    unlink(log_file);
    if (gf_log_init(ctx, log_file, "check") != 0)
        return -1;
    /* The smallest number of hash buckets that all versions accept without a warning. */
    xlator_t *top = world_xlator("inodes", NULL);
#ifdef GJ_HAS_XLATOR_LEVEL
    top->level = graph.xl_count;
#endif
    inodes = inode_table_new(64, top, 13, 65536);
    return inodes ? 0 : -1;
}

xlator_t *
world_unloaded(const char *name)
{
    static int number;
    /* Through GlusterFS, which puts the size before it. */
    xlator_t *xl = GF_CALLOC(1, sizeof(*xl), gf_common_mt_xlator_t);
    assert_non_null(xl);
    xl->name = strdup(name);
    xl->ctx = ctx;
    xl->graph = &graph;
    xl->xl_id = 1 + number % (graph.xl_count - 1); /* 0 belongs to the xlator without a graph */
#ifdef GJ_HAS_XLATOR_LEVEL
    xl->level = xl->xl_id; /* its place in inodes */
#endif
    xlators[number++] = xl;
    xl->options = dict_new();
    INIT_LIST_HEAD(&xl->volume_options);
    return xl;
}

xlator_t *
world_xlator(const char *name, struct xlator_fops *fops)
{
    static struct xlator_fops no_fops;
    static struct xlator_cbks no_cbks;
    xlator_t *xl = world_unloaded(name);
    xl->type = strdup("check/check");
    xl->fops = fops ? fops : &no_fops;
    xl->cbks = &no_cbks;
    assert_int_equal(xlator_mem_acct_init(xl, gf_common_mt_end), 0);
    return xl;
}

void
world_add_child(xlator_t *parent, xlator_t *child)
{
    xlator_list_t **last = &parent->children;
    while (*last)
        last = &(*last)->next;
    *last = calloc(1, sizeof(**last));
    (*last)->xlator = child;
}

call_frame_t *
world_frame(xlator_t *owner)
{
    call_frame_t *frame = create_frame(owner, ctx->pool);
    frame->root->op = GF_FOP_STAT;
    frame->root->uid = 1001;
    frame->root->gid = 1002;
    frame->root->pid = 1003;
    return frame;
}

int64_t
world_frames(void)
{
    return GF_ATOMIC_GET(ctx->pool->frame_mem_pool->active);
}

inode_t *
world_root(void)
{
    return inodes->root;
}

inode_t *
world_inode(ia_type_t type, unsigned char number)
{
    inode_t *inode = inode_new(inodes);
    memset(inode->gfid, number, sizeof(inode->gfid));
    inode->ia_type = type;
    return inode;
}

const char *
world_log(void)
{
    static char text[16384];
    FILE *in = fopen(log_file, "re");
    size_t size = in ? fread(text, 1, sizeof(text) - 1, in) : 0;
    text[size] = '\0';
    if (in)
        fclose(in);
    return text;
}

void
world_forget_log(void)
{
    assert_int_equal(truncate(log_file, 0), 0);
}

typedef struct {
    void (*function)(void *);
    void *argument;
} job_t;

static void *
run_job(void *argument)
{
    job_t *job = argument;
    job->function(job->argument);
    return NULL;
}

void
world_on_thread(void (*function)(void *), void *argument, size_t stack_size)
{
    job_t job = {function, argument};
    pthread_attr_t attributes;
    pthread_t thread;
    pthread_attr_init(&attributes);
    if (stack_size)
        assert_int_equal(pthread_attr_setstacksize(&attributes, stack_size), 0);
    assert_int_equal(pthread_create(&thread, &attributes, run_job, &job), 0);
    pthread_join(thread, NULL);
    pthread_attr_destroy(&attributes);
}

static ucontext_t task, back;
static job_t task_job;

static void
run_task(void)
{
    run_job(&task_job);
    swapcontext(&task, &back);
}

void
world_on_task(void (*function)(void *), void *argument)
{
    size_t size = 2 * 1024 * 1024; /* as GlusterFS makes them */
    char *stack = malloc(size);
    task_job = (job_t){function, argument};
    getcontext(&task);
    task.uc_stack.ss_sp = stack;
    task.uc_stack.ss_size = size;
    makecontext(&task, run_task, 0);
    swapcontext(&back, &task);
    free(stack);
}

int
world_await_for(int milliseconds, int (*condition)(void *), void *argument)
{
    for (int i = 0; i < milliseconds; i++) {
        if (condition(argument))
            return 1;
        usleep(1000);
    }
    return 0;
}

int
world_await(int (*condition)(void *), void *argument)
{
    return world_await_for(10000, condition, argument);
}
