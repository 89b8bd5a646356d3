/*
 * Counts the fops above the soak's translator: each wind must be answered once. With 'option sabotage' it counts
 * nothing, but inserts a fault below the counting one.
 */
#include "call/fop.h"
#include "sabotage.h"
#include "tickets.h"

typedef struct {
    sabotage_t *sabotage; /* NULL in the counting one */
    uint64_t entries;     /* by this graph */
} tally_t;

/* The generated entry points call this. */
void
gj_enter(call_frame_t *frame, xlator_t *this, int fop, const gj_value_t *args);

void
gj_reply(call_frame_t *frame, void *cookie, xlator_t *this, int fop, int32_t op_ret, int32_t op_errno,
         const gj_value_t *reply);

void
gj_enter(call_frame_t *frame, xlator_t *this, int fop, const gj_value_t *args)
{
    tally_t *tally = this->private;
    uint64_t ticket = tally->sabotage ? 0 : tickets_take();
    __atomic_fetch_add(&tally->entries, 1, __ATOMIC_RELAXED);
    if (gj_fops[fop].wind(frame, FIRST_CHILD(this), (void *)(uintptr_t)ticket, args))
        return;
    static const gj_value_t nothing[GJ_MAX_SLOTS];
    if (ticket)
        tickets_give_back(ticket);
    gj_fops[fop].unwind(frame, -1, ENOMEM, nothing);
}

void
gj_reply(call_frame_t *frame, void *cookie, xlator_t *this, int fop, int32_t op_ret, int32_t op_errno,
         const gj_value_t *reply)
{
    tally_t *tally = this->private;
    if (!tally->sabotage)
        tickets_give_back((uintptr_t)cookie);
    else if (sabotage_reply(tally->sabotage, frame, fop, op_ret, reply))
        return;
    gj_fops[fop].unwind(frame, op_ret, op_errno, reply);
}

static int32_t
dump(xlator_t *this)
{
    tally_t *tally = this->private;
    tickets_counts_t counts;
    if (!tally || tally->sabotage)
        return 0;
    tickets_read(&counts);
    gf_proc_dump_add_section("xlator.debug.tally.%s", this->name);
    gf_proc_dump_write("wound", "%" PRIu64, counts.wound);
    gf_proc_dump_write("answered", "%" PRIu64, counts.answered);
    gf_proc_dump_write("again", "%" PRIu64, counts.again);
    gf_proc_dump_write("longest-ms", "%" PRIu64, counts.longest_ms);
    gf_proc_dump_write("oldest-ms", "%" PRIu64, counts.oldest_ms);
    gf_proc_dump_write("graph", "%d", this->graph->id);
    gf_proc_dump_write("graph-entries", "%" PRIu64, __atomic_load_n(&tally->entries, __ATOMIC_RELAXED));
    return 0;
}

static int32_t
init(xlator_t *this)
{
    static struct xlator_fops own;
    tally_t *tally = calloc(1, sizeof(*tally));
    char *how = NULL;
    if (!tally)
        return -1;
    if (dict_get_str(this->options, "sabotage", &how) == 0 && !(tally->sabotage = sabotage_new(how))) {
        free(tally);
        return -1;
    }
    if (!own.stat) {
        own = *this->fops;
        for (int i = 0; i < GJ_FOP_COUNT; i++)
            gj_fop_install(&own, i);
    }
    this->private = tally;
    this->fops = &own;
    return 0;
}

/* GlusterFS's own function would free memory that it does not own. */
static void
fini(xlator_t *this)
{
    tally_t *tally = this->private;
    this->private = NULL;
    if (tally)
        free(tally->sabotage);
    free(tally);
}

static int32_t
account_memory(xlator_t *this)
{
    return xlator_mem_acct_init(this, gf_common_mt_end);
}

static struct xlator_fops fops;
static struct xlator_cbks cbks;
static struct xlator_dumpops dumpops = {.priv = dump};
static struct volume_options options[] = {
    {.key = {"sabotage"}, .type = GF_OPTION_TYPE_STR},
    {.key = {NULL}},
};

__attribute__((visibility("default"))) xlator_api_t xlator_api = {
    .init = init,
    .fini = fini,
    .mem_acct_init = account_memory,
    .op_version = {1},
    .dumpops = &dumpops,
    .fops = &fops,
    .cbks = &cbks,
    .options = options,
    .identifier = "tally",
    .category = GF_EXPERIMENTAL,
};
