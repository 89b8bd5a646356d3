#include "crowd.h"

enum { MOST_HELD = 65536 };

typedef struct {
    call_frame_t *frame;
    int child;
} held_t;

int crowd_wrong_args;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static held_t held[MOST_HELD];
static int held_count, ends;
static pthread_t repliers[CROWD_REPLIERS];
static unsigned seeds[CROWD_REPLIERS];

uint64_t
crowd_reply(int child, uint64_t unique)
{
    uint64_t mixed = (unique * 4 + child) * 0x9e3779b97f4a7c15u >> 40;
    return mixed % 3 ? unique * 16 + child + 1 : 0;
}

int32_t
crowd_errno(int child)
{
    return 20 + child;
}

void
crowd_path(char *path, size_t size, uint64_t unique)
{
    snprintf(path, size, "/of/%" PRIu64, unique);
}

static void
reply(call_frame_t *frame, int child)
{
    struct iatt iatt = {.ia_ino = crowd_reply(child, frame->root->unique)};
    int good = iatt.ia_ino != 0;
    STACK_UNWIND_STRICT(stat, frame, good ? 0 : -1, good ? 0 : crowd_errno(child), good ? &iatt : NULL, NULL);
    memset(&iatt, 0xee, sizeof(iatt));
}

static int32_t
crowd_stat(call_frame_t *frame, xlator_t *this, loc_t *loc, dict_t *xdata)
{
    int child = (int)(uintptr_t)this->private;
    char path[64];
    (void)xdata;
    crowd_path(path, sizeof(path), frame->root->unique);
    if (!loc || !loc->path || strcmp(loc->path, path) != 0)
        __atomic_fetch_add(&crowd_wrong_args, 1, __ATOMIC_RELAXED);
    static __thread unsigned turn;
    if (turn++ % 4 == 0) {
        reply(frame, child);
        return 0;
    }
    pthread_mutex_lock(&lock);
    held[held_count++] = (held_t){frame, child};
    pthread_cond_signal(&changed);
    pthread_mutex_unlock(&lock);
    return 0;
}

static void *
reply_in_any_order(void *argument)
{
    unsigned *seed = argument;
    for (;;) {
        pthread_mutex_lock(&lock);
        while (held_count == 0 && !ends)
            pthread_cond_wait(&changed, &lock);
        if (held_count == 0) {
            pthread_mutex_unlock(&lock);
            return NULL;
        }
        int i = rand_r(seed) % held_count;
        held_t chosen = held[i];
        held[i] = held[--held_count];
        pthread_mutex_unlock(&lock);
        reply(chosen.frame, chosen.child);
    }
}

void
crowd_start(xlator_t *parent)
{
    static const char *const names[CROWD_CHILDREN] = {"one", "two", "three", "four"};
    static struct xlator_fops fops = {.stat = crowd_stat};
    for (int i = 0; i < CROWD_CHILDREN; i++) {
        xlator_t *child = world_xlator(names[i], &fops);
        child->private = (void *)(uintptr_t)i;
        world_add_child(parent, child);
    }
}

void
crowd_begins(unsigned seed)
{
    crowd_wrong_args = ends = 0;
    for (int i = 0; i < CROWD_REPLIERS; i++) {
        seeds[i] = seed + i;
        assert_int_equal(pthread_create(&repliers[i], NULL, reply_in_any_order, &seeds[i]), 0);
    }
}

void
crowd_ends(void)
{
    pthread_mutex_lock(&lock);
    ends = 1;
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
    for (int i = 0; i < CROWD_REPLIERS; i++)
        pthread_join(repliers[i], NULL);
}
