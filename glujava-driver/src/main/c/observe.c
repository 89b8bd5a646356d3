#include "observe.h"

#include "check.h"
#include "sample_objects.h"
#include "value_texts.h"

/* A value of more bytes is written once, with a name. */
enum { NAMED_SIZE = 80, NAMES = 1 << 16 };

static FILE *file;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static struct {
    uint64_t hash;
    size_t size;
    char *text;
    int number;
} named[NAMES];

static int named_count;

static uint64_t
hash_of(const text_t *text)
{
    uint64_t hash = 0xcbf29ce484222325ull;
    for (size_t i = 0; i < text->size; i++)
        hash = (hash ^ (unsigned char)text->at[i]) * 0x100000001b3ull;
    return hash;
}

static int
number_of(const text_t *text)
{
    uint64_t hash = hash_of(text);
    size_t i = hash % NAMES;
    for (; named[i].text; i = (i + 1) % NAMES) {
        if (named[i].hash == hash && named[i].size == text->size && memcmp(named[i].text, text->at, text->size) == 0)
            return named[i].number;
    }
    assert_true(named_count < NAMES / 2);
    named[i].hash = hash;
    named[i].size = text->size;
    named[i].number = ++named_count;
    named[i].text = malloc(text->size);
    memcpy(named[i].text, text->at, text->size);
    fprintf(file, "@%d%.*s\n", named_count, (int)text->size, text->at);
    return named_count;
}

/* New names are written before the line. */
static void
write_values(const char *line, const gj_shape_t *shape, const char *const *names, const gj_value_t *values)
{
    static text_t text;
    int numbers[GJ_MAX_SLOTS] = {0};
    for (int pass = 0; pass < 2; pass++) {
        if (pass == 1)
            fprintf(file, "%s\n", line);
        for (uint32_t i = 0; i < shape->count; i++) {
            if (shape->slots[i].kind == GJ_KIND_IOBREF) /* holds a payload, and is not visible to Java */
                continue;
            if (pass == 1 && numbers[i]) {
                fprintf(file, " %s @%d\n", names[i], numbers[i]);
                continue;
            }
            text.size = 0;
            text_value(&text, NULL, shape->slots[i].kind, &values[i]);
            if (pass == 1)
                fprintf(file, " %s%.*s\n", names[i], (int)text.size, text.at);
            else if (text.size > NAMED_SIZE)
                numbers[i] = number_of(&text);
        }
    }
}

void
observe_args(const char *what, int fop, const gj_value_t *args)
{
    char line[128];
    pthread_mutex_lock(&lock);
    if (file) {
        snprintf(line, sizeof(line), "%s %s", what, gj_fops[fop].name);
        write_values(line, &gj_fops[fop].args, gj_fops[fop].args.names, args);
    }
    pthread_mutex_unlock(&lock);
}

void
observe_reply(const char *what, int fop, int32_t op_ret, int32_t op_errno, const gj_value_t *reply)
{
    char line[128];
    pthread_mutex_lock(&lock);
    if (file) {
        snprintf(line, sizeof(line), "%s %s %d %d", what, gj_fops[fop].name, op_ret, op_errno);
        write_values(line, &gj_fops[fop].reply, gj_fops[fop].reply.names, reply);
    }
    pthread_mutex_unlock(&lock);
}

void
observe_round(const driver_mode_t *mode)
{
    if (file)
        fprintf(file, "round %s %s %d %s, %s\n", gj_fops[now.fop].name, mode->translator, (int32_t)now.number,
                sample_style_names[now.style], place_names[now.place]);
}

void
observe_to(const char *path)
{
    file = fopen(path, "we");
    if (!file) {
        fprintf(stderr, "driver: cannot write %s: %s\n", path, strerror(errno));
        exit(2);
    }
    for (int i = 0; i <= SAMPLE_INODES; i++) {
        text_t text = {0};
        inode_t *inode = i < SAMPLE_INODES ? sample_inode(i) : sample_new_inode();
        text_value(&text, NULL, GJ_KIND_INODE, &(gj_value_t){.inode = inode});
        fprintf(file, "inode%.*s\n", (int)text.size, text.at);
        free(text.at);
    }
}

/* The child's thread may still run, but has no more to record. */
void
observe_end(void)
{
    pthread_mutex_lock(&lock);
    if (file && (ferror(file) | fclose(file)) != 0) {
        fprintf(stderr, "driver: the observations could not be written\n");
        exit(2);
    }
    file = NULL;
    pthread_mutex_unlock(&lock);
    for (int i = 0; i < NAMES; i++)
        free(named[i].text);
}
