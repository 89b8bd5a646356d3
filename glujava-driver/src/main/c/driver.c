/*
 * Drives every fop in every mode, with values of every style, through a real instance: above and below are ours, the
 * translator is Java, in a real JVM, in this process. Prints and writes the table of fops by modes, and
 * writes what was seen, for mock frames to be compared with.
 *   driver TABLE-FILE OBSERVATIONS-FILE [FOP [MODE]]
 */
#include "above.h"
#include "below.h"
#include "collect.h"
#include "credentials.h"
#include "edit.h"
#include "ended.h"
#include "fop_facts.h"
#include "modes.h"
#include "observe.h"
#include "ours.h"
#include "report.h"

enum { ERRNO_OF_SUCCESS = 77, A_LINE = 150000, A_SECOND = 1100000 };

static xlator_t *instances[16];
static int passed[16][GJ_FOP_COUNT];
static int total_passed, total_failed;
static size_t small_stack = SMALL_STACK;
static int patience = 10000; /* milliseconds; what does not come back once will not come back later */

static uint32_t
nulls_of(uint32_t nullable)
{
    return now.style == SAMPLE_NULL ? nullable : 0;
}

/* No argument is NULL that GlusterFS never passes as NULL. */
static sample_t
make_args(void)
{
    sample_style_t style = now.style == SAMPLE_NULL ? SAMPLE_FULL : now.style;
    if (now.mode->way == ANSWERS_ITSELF && style == SAMPLE_BARE)
        style = SAMPLE_EMPTY; /* otherwise as bare, but its locs have inodes */
    return sample_make_without(&gj_fops[now.fop].args, style, nulls_of(fop_facts[now.fop].nullable_args));
}

static const inode_t *
inode_of(const sample_t *args)
{
    int loc = gj_fops[now.fop].loc_arg;
    return loc < 0 ? NULL : args->v[loc].loc->inode;
}

/* More than there is in the part it counts would not go through; of locks, editing leaves one out. */
static int32_t
count_of(const gj_fop_t *fop, const sample_t *reply)
{
    const gj_value_t *value = fop->content < 0 ? NULL : &reply->v[fop->content];
    int32_t usual = 3 + (int32_t)(fop - gj_fops), there = 0;
    struct list_head *each;
    if (!value)
        return usual;
    switch (fop->reply.slots[fop->content].kind) {
        case GJ_KIND_PAYLOAD:
            there = iov_length(value->payload.vector, value->payload.count);
            break;
        case GJ_KIND_DIRENTS:
            list_for_each(each, &value->dirents->list) there++;
            break;
        case GJ_KIND_LOCKS:
            list_for_each(each, &value->locks->list) there++;
            there -= there > 0;
            break;
        default:
            there = strlen(value->string);
    }
    return there < usual ? there : usual;
}

/* Of the replies, those with nothing in them are failures; and one with everything in it. */
static void
begin(int fop, const driver_mode_t *mode, sample_style_t style, int variation, place_t place)
{
    memset(&now, 0, sizeof(now));
    now.fop = fop;
    now.style = style;
    now.number = mode->numbers[variation];
    now.place = place;
    now.arrivals_expected = 1;
    int fails = style == SAMPLE_NULL || style == SAMPLE_NAMED;
    now.mode = mode;
    now.args = make_args();
    now.own_inode = mode->way == ANSWERS_ITSELF ? inode_of(&now.args) : NULL;
    now.reply = below_reply();
    now.given_ret = fails ? -1 : gj_fops[fop].counts ? count_of(&gj_fops[fop], &now.reply) : 0;
    now.given_errno = fails ? ENODATA : ERRNO_OF_SUCCESS;
    now.op_ret = now.given_ret;
    now.op_errno = now.given_errno;
    mode->expect(&now);
}

static int
is_answered(void *unused)
{
    (void)unused;
    return __atomic_load_n(&now.answers, __ATOMIC_ACQUIRE) > 0 && below_is_idle();
}

typedef struct {
    xlator_t *xl;
    int64_t references, frames;
} before_t;

/* Who brought the answer may still be letting go. */
static int
all_is_back(void *before)
{
    before_t *then = before;
    return sample_references() == then->references && world_frames() == then->frames && ours_in_flight(then->xl) == 0;
}

/* What is wound is borrowed, and gone when winding has returned. */
static void
wind(void *xl)
{
    sample_t args = make_args();
    observe_args("wound", now.fop, args.v);
    above_winds(above_frame(), xl, args.v);
    sample_drop(&args);
}

/*
 * Ten failures of Java code a second are logged. Where the rounds before have used them up, the line of this fop's next
 * round must be there.
 */
static void
look_for_line(void)
{
    static uint64_t found, waited; /* a bit for each fop */
    const uint64_t bit = 1ull << now.fop;
    const char *log = world_log();
    if (!(found & bit)) {
        if (strstr(log, gj_fops[now.fop].name) && strstr(log, now.lacks))
            found |= bit;
        else if (waited & bit)
            complain("no line of the log names fop and %s:\n%s", now.lacks, log);
        usleep(found & bit || waited & bit ? A_LINE : A_SECOND);
        waited |= bit;
    }
    world_forget_log();
}

static void
run(xlator_t *xl, int fop, const driver_mode_t *mode, sample_style_t style, int variation, place_t place)
{
    before_t before = {xl, sample_references(), world_frames()};
    begin(fop, mode, style, variation, place);
    observe_round(mode);
    if (place == SMALL_STACKS)
        world_on_thread(wind, xl, small_stack);
    else
        wind(xl);
    if (!world_await(is_answered, NULL)) {
        /* What comes later would look at the values of another round. */
        complain("was not answered within 10 s; the run ends here");
        fflush(stdout);
        _exit(1);
    }
    if (now.arrivals != now.arrivals_expected || now.others != now.other_first)
        complain("arrived %d times below, and %d other fops", now.arrivals, now.others);
    sample_drop(&now.args);
    sample_drop(&now.reply);
    edit_forget();
    if (!world_await_for(patience, all_is_back, &before)) {
        complain("%" PRId64 " references, %" PRId64 " frames and %" PRId64 " fops in flight are left",
                 sample_references() - before.references, world_frames() - before.frames, ours_in_flight(xl));
        patience = 10;
    }
    if (now.answers != 1)
        complain("answered %d times", now.answers);
    if (now.lacks)
        look_for_line();
    ended_forget();
}

static int
ended_well(void)
{
    if (*world_log()) {
        complain("GlusterFS's log says:\n%s", world_log());
        world_forget_log();
    }
    int well = report_end();
    total_passed += well;
    total_failed += !well;
    return well;
}

/* Usual values everywhere, others in one place a fop. */
static int
goes_through(int fop, int mode)
{
    report_begin(gj_fops[fop].name, modes[mode].translator);
    for (sample_style_t style = 0; style < SAMPLE_STYLES; style++) {
        for (place_t place = 0; place < PLACES; place++) {
            if (style != SAMPLE_FULL && (modes[mode].way == ABOUT_SLOTS || place != (style + fop) % PLACES))
                continue;
            int variations = modes[mode].way == ABOUT_SLOTS ? (int)gj_fops[fop].reply.count : modes[mode].variations;
            for (int variation = 0; variation < variations; variation++)
                run(instances[mode], fop, &modes[mode], style, variation, place);
        }
    }
    return ended_well();
}

static int
is_chosen(int count, char **words, int at, const char *name)
{
    return count <= at || strcmp(words[at], name) == 0;
}

static void
run_table(int argc, char **argv)
{
    for (int fop = 0; fop < GJ_FOP_COUNT; fop++) {
        if (!is_chosen(argc, argv, 3, gj_fops[fop].name))
            continue;
        char line[256];
        int used = snprintf(line, sizeof(line), "%-16s", gj_fops[fop].name);
        for (int mode = 0; mode < mode_count; mode++) {
            if (!is_chosen(argc, argv, 4, modes[mode].translator))
                continue;
            passed[mode][fop] = goes_through(fop, mode);
            used += snprintf(line + used, sizeof(line) - used, " %s %s%s", modes[mode].translator,
                             passed[mode][fop] ? "ok" : "FAILED", mode < mode_count - 1 ? "," : "");
        }
        printf("%s\n", line);
    }
}

static void
run_credentials(void)
{
    xlator_t *xl = ours_start("credentials", below());
    world_forget_log();
    for (int i = 0; i < credentials_count; i++) {
        report_begin("getxattr", "credentials");
        credentials_are_seen(xl, i);
        printf("credentials with %d groups: %s\n", credentials_groups[i], ended_well() ? "ok" : "FAILED");
    }
    ours_end(xl);
}

static void
run_collection(void)
{
    report_begin("no fop", "JNA's memory");
    if (!collect_java())
        complain("it is not all freed 10 s after a collection");
    printf("JNA's memory: %s\n", ended_well() ? "ok" : "FAILED");
}

int
main(int argc, char **argv)
{
    if (argc < 3) {
        fprintf(stderr, "usage: driver TABLE-FILE OBSERVATIONS-FILE [FOP [MODE]]\n");
        return 2;
    }
    setvbuf(stdout, NULL, _IOLBF, 0);
    if (getenv("DRIVER_STACK")) /* in KiB, to measure what Java needs: see stacks.sh */
        small_stack = atoi(getenv("DRIVER_STACK")) * 1024ul;
    report_deaths();
    if (world_start(NULL) != 0)
        return 2;
    samples_start();
    above_start();
    below_start();
    for (int mode = 0; mode < mode_count; mode++)
        instances[mode] = ours_start(modes[mode].translator, below());
    world_forget_log();
    observe_to(argv[2]);
    run_table(argc, argv);
    observe_end();
    run_credentials();
    for (int mode = 0; mode < mode_count; mode++)
        ours_end(instances[mode]);
    run_collection();
    FILE *table = fopen(argv[1], "we");
    if (!table) {
        fprintf(stderr, "driver: cannot write %s: %s\n", argv[1], strerror(errno));
        return 2;
    }
    report_table(table, passed);
    fclose(table);
    printf("%d passed, %d failed\n", total_passed, total_failed);
    return total_failed > 0;
}
