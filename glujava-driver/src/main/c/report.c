#include "report.h"

#include <sanitizer/common_interface_defs.h>

#pragma weak __sanitizer_set_death_callback
#include <stdarg.h>

enum { SHOWN = 5 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *fop_now = "no fop", *mode_now = "no mode";
static int complaints;

void
complain(const char *format, ...)
{
    va_list args;
    pthread_mutex_lock(&lock);
    if (complaints++ < SHOWN) {
        printf("  %s, %s (%s values, frame %#" PRIx64 ", %s): ", fop_now, mode_now, sample_style_names[now.style],
               now.number, place_names[now.place]);
        va_start(args, format);
        vprintf(format, args);
        va_end(args);
        printf("\n");
    }
    pthread_mutex_unlock(&lock);
}

void
report_begin(const char *fop, const char *mode)
{
    fop_now = fop;
    mode_now = mode;
    complaints = 0;
}

int
report_end(void)
{
    if (complaints > SHOWN)
        printf("  %s, %s: %d more\n", fop_now, mode_now, complaints - SHOWN);
    return complaints == 0;
}

void
report_table(FILE *out, int passed[][GJ_FOP_COUNT])
{
    fprintf(out, "| fop |");
    for (int mode = 0; mode < mode_count; mode++)
        fprintf(out, " %s |", modes[mode].title);
    fprintf(out, "\n|-|");
    for (int mode = 0; mode < mode_count; mode++)
        fprintf(out, "-|");
    for (int fop = 0; fop < GJ_FOP_COUNT; fop++) {
        fprintf(out, "\n| %s |", gj_fops[fop].name);
        for (int mode = 0; mode < mode_count; mode++)
            fprintf(out, " %s |", passed[mode][fop] ? "ok" : "FAILED");
    }
    fprintf(out, "\n");
}

static void
tell_where(void)
{
    fprintf(stderr, "driver: ended while %s went through '%s' (%s values, frame %#" PRIx64 ", %s)\n", fop_now, mode_now,
            sample_style_names[now.style], now.number, place_names[now.place]);
}

void
report_deaths(void)
{
    if (__sanitizer_set_death_callback) /* stacks are measured without sanitizers */
        __sanitizer_set_death_callback(tell_where);
}
