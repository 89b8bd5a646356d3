#include "monitor/dump_latency.h"

#include "call/fop.h"
#include "monitor/times.h"

enum { TIME_SIZE = 24 };

/* Prints three digits in a suitable unit. */
static const char *
readable(uint64_t time, char *text)
{
    static const char *const units[] = {"ns", "us", "ms", "s"};
    double value = time;
    int unit = 0;
    while (value >= 999.5 && unit < 3) {
        value /= 1000;
        unit++;
    }
    snprintf(text, TIME_SIZE, value >= 999.5 ? "%.0f %s" : "%.3g %s", value, units[unit]);
    return text;
}

static void
write_times(const gj_times_t *times, char *text, size_t size)
{
    char p50[TIME_SIZE], p99[TIME_SIZE], max[TIME_SIZE];
    snprintf(text, size, "p50 %s, p99 %s, max %s", readable(times->p50, p50), readable(times->p99, p99),
             readable(times->max, max));
}

void
gj_dump_latency(const gj_instance_t *instance)
{
    char key[64], answer[100], java[100];
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        gj_fop_times_t times;
        if (!gj_times_of(instance, i, &times))
            continue;
        snprintf(key, sizeof(key), "latency.%s", gj_fops[i].name);
        write_times(&times.answer, answer, sizeof(answer));
        write_times(&times.java, java, sizeof(java));
        gf_proc_dump_write(key,
                           "%" PRIu64 " answered, %" PRIu64 " with an error, %" PRIu64
                           " failed in the translator; until answered %s; in Java %s",
                           times.answer.count, times.errors, times.failures, answer, java);
    }
}

static void
write_metrics(int fd, const char *volume, const char *fop, const char *of, const gj_times_t *times)
{
    dprintf(fd, "%s.glujava.total.%s.%slatency %f\n", volume, fop, of,
            times->count ? (double)times->total / times->count : 0.0);
    dprintf(fd, "%s.glujava.total.%s.%sp50 %" PRIu64 "\n", volume, fop, of, times->p50);
    dprintf(fd, "%s.glujava.total.%s.%sp99 %" PRIu64 "\n", volume, fop, of, times->p99);
    dprintf(fd, "%s.glujava.total.%s.%smax %" PRIu64 "\n", volume, fop, of, times->max);
}

void
gj_dump_latency_metrics(const gj_instance_t *instance, int fd)
{
    const char *volume = instance->this->name;
    for (int i = 0; i < GJ_FOP_COUNT; i++) {
        gj_fop_times_t times;
        if (!gj_times_of(instance, i, &times))
            continue;
        const char *fop = gj_fops[i].name;
        dprintf(fd, "%s.glujava.total.%s.count %" PRIu64 "\n", volume, fop, times.answer.count);
        dprintf(fd, "%s.glujava.total.%s.error_count %" PRIu64 "\n", volume, fop, times.errors);
        dprintf(fd, "%s.glujava.total.%s.fail_count %" PRIu64 "\n", volume, fop, times.failures);
        write_metrics(fd, volume, fop, "", &times.answer);
        write_metrics(fd, volume, fop, "java.", &times.java);
    }
}
