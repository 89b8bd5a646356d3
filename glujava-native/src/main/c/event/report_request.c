#include "event/report_request.h"

#include "event/delivery.h"

#define TIME_LIMIT 1 /* seconds */

static void
write_address(writer_t *out, gj_instance_t *instance, const void *report)
{
    (void)instance;
    add64(out, (uintptr_t)report);
}

static void
release(void *report)
{
    gj_report_unref(report);
}

static const char *
outcome(int answer, int left_out)
{
    if (answer == GJ_ANSWER_LATE)
        return "the method did not return within 1 s; only the values that it had written by then are listed";
    if (answer == GJ_ANSWER_NONE)
        return "the translator could not be called";
    return left_out ? "more than 1 MiB, or no memory: the rest is left out" : NULL;
}

static const int kinds[GJ_REPORT_COUNT] = {GJ_NOTICE_STATEDUMP, GJ_NOTICE_METRICS, GJ_NOTICE_THREADS};

const char *
gj_report_request(gj_instance_t *instance, int which, gj_report_reader_t each, void *argument)
{
    const char *fault;
    gj_report_t *report = gj_report_open(instance, which, &fault);
    if (!report)
        return fault;
    gj_notice_t *notice = gj_notice_make(instance, kinds[which], write_address, report);
    if (!notice) {
        gj_report_unref(report);
        return "no memory";
    }
    notice->attached = gj_report_ref(report);
    notice->release_attached = release;
    int answer = gj_deliver_elsewhere(notice, TIME_LIMIT);
    int left_out = gj_report_close(report);
    gj_report_each(report, each, argument);
    gj_report_unref(report);
    return outcome(answer, left_out);
}
