#include "event/report.h"

#define ROOM (1024 * 1024)
#define TEXT_LIMIT 3800 /* with its key, within the 4096 bytes of a statedump's line */
#define KEY_LIMIT 256

struct gj_report {
    pthread_mutex_t lock;
    int owners;
    int closed;
    int left_out;
    gj_instance_t *instance;
    int which;
    int size, capacity;
    char *texts; /* keys and values, each with a zero at the end */
};

gj_report_t *
gj_report_open(gj_instance_t *instance, int which, const char **fault)
{
    /* A method that hangs keeps a thread. Further dumps must not add more threads. */
    if (__atomic_exchange_n(&instance->asked[which], 1, __ATOMIC_ACQ_REL)) {
        *fault = "the method has not returned since an earlier report, so it was not called";
        return NULL;
    }
    gj_report_t *report = calloc(1, sizeof(*report));
    if (!report) {
        __atomic_store_n(&instance->asked[which], 0, __ATOMIC_RELEASE);
        *fault = "no memory";
        return NULL;
    }
    pthread_mutex_init(&report->lock, NULL);
    report->owners = 1;
    report->instance = instance;
    report->which = which;
    return report;
}

gj_report_t *
gj_report_ref(gj_report_t *report)
{
    __atomic_add_fetch(&report->owners, 1, __ATOMIC_RELAXED);
    return report;
}

void
gj_report_unref(gj_report_t *report)
{
    if (__atomic_sub_fetch(&report->owners, 1, __ATOMIC_ACQ_REL) > 0)
        return;
    __atomic_store_n(&report->instance->asked[report->which], 0, __ATOMIC_RELEASE);
    pthread_mutex_destroy(&report->lock);
    free(report->texts);
    free(report);
}

/* Called with the lock held. */
static int
make_room(gj_report_t *report, int size)
{
    if (report->size + size <= report->capacity)
        return 0;
    int capacity = report->capacity ? report->capacity * 2 : 4 * (KEY_LIMIT + TEXT_LIMIT);
    char *texts = capacity <= ROOM ? realloc(report->texts, capacity) : NULL;
    if (!texts)
        return -1;
    report->texts = texts;
    report->capacity = capacity;
    return 0;
}

/* Called with the lock held. Java has escaped control characters; a zero here ends the text. */
static void
append(gj_report_t *report, const char *text, int size)
{
    char *to = report->texts + report->size;
    for (int i = 0; i < size; i++)
        to[i] = (unsigned char)text[i] < ' ' ? '?' : text[i];
    to[size] = '\0';
    report->size += size + 1;
}

void
gj_report_put(gj_report_t *report, const char *key, int key_size, const char *value, int value_size)
{
    key_size = key_size < KEY_LIMIT ? key_size : KEY_LIMIT;
    value_size = value_size < TEXT_LIMIT ? value_size : TEXT_LIMIT;
    if (key_size < 0 || value_size < 0)
        return;
    pthread_mutex_lock(&report->lock);
    if (!report->closed) {
        if (report->left_out || make_room(report, key_size + value_size + 2) != 0) {
            report->left_out = 1;
        } else {
            append(report, key, key_size);
            append(report, value, value_size);
        }
    }
    pthread_mutex_unlock(&report->lock);
}

int
gj_report_close(gj_report_t *report)
{
    pthread_mutex_lock(&report->lock);
    report->closed = 1;
    int left_out = report->left_out;
    pthread_mutex_unlock(&report->lock);
    return left_out;
}

void
gj_report_each(const gj_report_t *report, gj_report_reader_t each, void *argument)
{
    for (const char *at = report->texts; at && at < report->texts + report->size;) {
        const char *value = at + strlen(at) + 1;
        each(at, value, argument);
        at = value + strlen(value) + 1;
    }
}
