#include "event/section.h"

#include "event/tell.h"

#define TIME_LIMIT 1 /* seconds */
#define ROOM (1024 * 1024)
#define TEXT_LIMIT 3800 /* with its key within the 4096 bytes that a line of a statedump may have */
#define KEY_LIMIT 256

struct gj_section {
    pthread_mutex_t lock;
    int owners;
    int closed;
    int left_out;
    gj_instance_t *instance;
    int which;
    int size, capacity;
    char *texts; /* key and value, each with a zero behind */
};

static gj_section_t *
make(gj_instance_t *instance, int which)
{
    gj_section_t *section = calloc(1, sizeof(*section));
    if (!section)
        return NULL;
    pthread_mutex_init(&section->lock, NULL);
    section->owners = 1;
    section->instance = instance;
    section->which = which;
    return section;
}

void
gj_section_unref(gj_section_t *section)
{
    if (__atomic_sub_fetch(&section->owners, 1, __ATOMIC_ACQ_REL) > 0)
        return;
    __atomic_store_n(&section->instance->asked[section->which], 0, __ATOMIC_RELEASE);
    pthread_mutex_destroy(&section->lock);
    free(section->texts);
    free(section);
}

/* Called with the lock held. */
static int
make_room(gj_section_t *section, int size)
{
    if (section->size + size <= section->capacity)
        return 0;
    int capacity = section->capacity ? section->capacity * 2 : 4 * (KEY_LIMIT + TEXT_LIMIT);
    char *texts = capacity <= ROOM ? realloc(section->texts, capacity) : NULL;
    if (!texts)
        return -1;
    section->texts = texts;
    section->capacity = capacity;
    return 0;
}

/* Called with the lock held. Java has escaped what is no text; a zero here would end it. */
static void
append(gj_section_t *section, const char *text, int size)
{
    char *to = section->texts + section->size;
    for (int i = 0; i < size; i++)
        to[i] = (unsigned char)text[i] < ' ' ? '?' : text[i];
    to[size] = '\0';
    section->size += size + 1;
}

void
gj_section_put(gj_section_t *section, const char *key, int key_size, const char *value, int value_size)
{
    key_size = key_size < KEY_LIMIT ? key_size : KEY_LIMIT;
    value_size = value_size < TEXT_LIMIT ? value_size : TEXT_LIMIT;
    if (key_size < 0 || value_size < 0)
        return;
    pthread_mutex_lock(&section->lock);
    if (!section->closed) {
        if (section->left_out || make_room(section, key_size + value_size + 2) != 0) {
            section->left_out = 1;
        } else {
            append(section, key, key_size);
            append(section, value, value_size);
        }
    }
    pthread_mutex_unlock(&section->lock);
}

static void
write_address(writer_t *out, gj_instance_t *instance, const void *section)
{
    (void)instance;
    add64(out, (uintptr_t)section);
}

static const char *
outcome(int answer, int left_out)
{
    if (answer == GJ_TOLD_LATE)
        return "the method did not return within 1 s; what it had written by then stands here";
    if (answer == GJ_TOLD_NOTHING)
        return "the translator could not be asked";
    return left_out ? "more than 1 MiB, or no memory: the rest is left out" : NULL;
}

/* The request to Java for each section. */
static const int tells[GJ_SECTION_COUNT] = {GJ_TELL_STATEDUMP, GJ_TELL_METRICS, GJ_TELL_PLACES};

const char *
gj_section_ask(gj_instance_t *instance, int which, void (*each)(const char *key, const char *value, void *argument),
               void *argument)
{
    /* One that hangs keeps a thread: there must not be one more for each dump. */
    if (__atomic_exchange_n(&instance->asked[which], 1, __ATOMIC_ACQ_REL))
        return "the method has not returned since an earlier time: it is not called";
    gj_section_t *section = make(instance, which);
    gj_tell_t *tell =
        section ? gj_tell_make(instance, tells[which], write_address, section)
                : NULL;
    if (!tell) {
        if (section)
            gj_section_unref(section);
        __atomic_store_n(&instance->asked[which], 0, __ATOMIC_RELEASE);
        return "no memory";
    }
    section->owners++;
    tell->section = section;
    int answer = gj_tell_apart(tell, TIME_LIMIT);
    pthread_mutex_lock(&section->lock);
    section->closed = 1;
    int left_out = section->left_out;
    pthread_mutex_unlock(&section->lock);
    for (const char *at = section->texts; at && at < section->texts + section->size;) {
        const char *value = at + strlen(at) + 1;
        each(at, value, argument);
        at = value + strlen(value) + 1;
    }
    gj_section_unref(section);
    return outcome(answer, left_out);
}
