/*
 * Drives every fop in every mode, with values of every style, through a real instance. Above and below are translators
 * in C; the translator is in Java, in a real JVM, in this process. Prints and writes the table of fops by modes, and
 * writes its observations, which the test on mock frames compares.
 *   driver TABLE-FILE OBSERVATIONS-FILE [FOP [MODE]]
 */
#include "above.h"
#include "below.h"
#include "collect.h"
#include "credentials.h"
#include "edited_values.h"
#include "ended.h"
#include "instances.h"
#include "log_lines.h"
#include "modes.h"
#include "observe.h"
#include "report.h"
#include "round_values.h"
#include "wrong_parts.h"

enum { ERRNO_OF_SUCCESS = 77 };

static xlator_t *instances[16], *line_instances[LINES_INSTANCES];
static int passed[16][GJ_FOP_COUNT];
static int total_passed, total_failed;
static size_t small_stack = SMALL_STACK;
static int patience = 10000; /* milliseconds; a reply that is not there by then will not arrive */

/* Of the replies, the empty ones are failures, and one with all parts. */
static void
begin(int fop, const driver_mode_t *mode, sample_style_t style, uint64_t number, place_t place)
{
    memset(&now, 0, sizeof(now));
    now.fop = fop;
    now.style = style;
    now.number = number;
    now.place = place;
    now.arrivals_expected = 1;
    int fails = style == SAMPLE_NULL || style == SAMPLE_NAMED;
    now.mode = mode;
    now.args = given_args();
    now.own_inode = mode->way == ANSWERS_ITSELF ? given_inode(&now.args) : NULL;
    now.reply = below_reply();
    now.given_ret = fails ? -1 : gj_fops[fop].counts ? given_count(&gj_fops[fop], &now.args, &now.reply) : 0;
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

/* The thread that brought the answer may still be releasing values. */
static int
all_is_back(void *before)
{
    before_t *then = before;
    return sample_references() == then->references && world_frames() == then->frames && ours_in_flight(then->xl) == 0;
}

/* Wound values are borrowed, and freed when the wind has returned. */
static void
wind(void *xl)
{
    sample_t args = given_args();
    observe_args("wound", now.fop, args.v);
    above_winds(above_frame(), xl, args.v);
    sample_drop(&args);
}

static void
run(xlator_t *xl, int fop, const driver_mode_t *mode, sample_style_t style, uint64_t number, place_t place)
{
    before_t before = {xl, sample_references(), world_frames()};
    begin(fop, mode, style, number, place);
    observe_round(mode);
    if (place == SMALL_STACKS)
        world_on_thread(wind, xl, small_stack);
    else
        wind(xl);
    if (!world_await(is_answered, NULL)) {
        /* A later answer would be compared with the values of another round. */
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
    if (now.lacks && mode->way == MAKES_WRONG)
        lines_need_one();
    else if (now.lacks)
        lines_need_one_of_fop();
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

/* Usual values everywhere; other values in one place of each fop, and wrong values in one place each. */
static int
is_run(const driver_mode_t *mode, int fop, sample_style_t style, int variation, place_t place)
{
    if (mode->way == MAKES_WRONG)
        return style == SAMPLE_FULL && (int)place == (variation + fop) % PLACES;
    return style == SAMPLE_FULL || (mode->way != ABOUT_SLOTS && (int)place == ((int)style + fop) % PLACES);
}

static int
numbers_of(const driver_mode_t *mode, int fop, uint64_t numbers[WRONG_MOST])
{
    if (mode->way == MAKES_WRONG)
        return wrong_numbers(fop, numbers);
    memcpy(numbers, mode->numbers, sizeof(mode->numbers));
    return mode->way == ABOUT_SLOTS ? (int)gj_fops[fop].reply.count : mode->variations;
}

/* For a mode that needs a log line in each round: uses the instances in turn. */
static xlator_t *
next_instance(int mode)
{
    static int last;
    return modes[mode].way == MAKES_WRONG ? line_instances[last++ % LINES_INSTANCES] : instances[mode];
}

static int
goes_through(int fop, int mode)
{
    uint64_t numbers[WRONG_MOST];
    int count = numbers_of(&modes[mode], fop, numbers);
    report_begin(gj_fops[fop].name, modes[mode].translator);
    for (sample_style_t style = 0; style < SAMPLE_STYLES; style++) {
        for (place_t place = 0; place < PLACES; place++) {
            for (int i = 0; i < count; i++) {
                if (is_run(&modes[mode], fop, style, i, place))
                    run(next_instance(mode), fop, &modes[mode], style, numbers[i], place);
            }
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
        complain("JNA has not freed all its memory 10 s after a collection");
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
    if (getenv("DRIVER_STACK")) /* in KiB, to measure how much Java needs: see stacks.sh */
        small_stack = atoi(getenv("DRIVER_STACK")) * 1024ul;
    report_deaths();
    if (world_start(NULL) != 0)
        return 2;
    samples_start();
    above_start();
    below_start();
    for (int mode = 0; mode < mode_count; mode++) {
        if (modes[mode].way != MAKES_WRONG)
            instances[mode] = ours_start(modes[mode].translator, below());
        for (int i = 0; modes[mode].way == MAKES_WRONG && i < LINES_INSTANCES; i++)
            line_instances[i] = ours_start(modes[mode].translator, below());
    }
    world_forget_log();
    observe_to(argv[2]);
    run_table(argc, argv);
    observe_end();
    run_credentials();
    for (int mode = 0; mode < mode_count; mode++) {
        if (instances[mode])
            ours_end(instances[mode]);
    }
    for (int i = 0; i < LINES_INSTANCES; i++)
        ours_end(line_instances[i]);
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
