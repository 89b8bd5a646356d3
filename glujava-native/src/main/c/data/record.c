/*
 * Records come from slabs that are never freed, so that Java's view of them stays valid. Each thread keeps a few free
 * records, so most calls take and return a record without a lock.
 */
#include "data/record.h"

#include <sys/mman.h>

#define MAX_SLABS 256 /* 65,536 calls in flight */
#define THREAD_CACHE 16

typedef struct {
    char *memory;
    gj_call_t calls[GJ_RECORDS_PER_SLAB];
} slab_t;

static pthread_mutex_t pool_lock = PTHREAD_MUTEX_INITIALIZER;
static gj_call_t *pool_free;
static slab_t *slabs[MAX_SLABS];
static uint32_t slab_count;

static __thread gj_call_t *my_free;
static __thread int my_count;
static __thread int my_cleanup_set;
static pthread_key_t cleanup_key;
static pthread_once_t cleanup_once = PTHREAD_ONCE_INIT;

/* Takes back the thread's free records when it ends. */
static void
thread_ends(void *list)
{
    (void)list;
    pthread_mutex_lock(&pool_lock);
    while (my_free) {
        gj_call_t *call = my_free;
        my_free = call->next_free;
        call->next_free = pool_free;
        pool_free = call;
    }
    my_count = 0;
    my_cleanup_set = 0;
    pthread_mutex_unlock(&pool_lock);
}

static void
make_cleanup_key(void)
{
    pthread_key_create(&cleanup_key, thread_ends);
}

/* Called with pool_lock held. */
static int
add_slab(void)
{
    if (slab_count == MAX_SLABS)
        return -1;
    void *made = NULL;
    if (posix_memalign(&made, __alignof__(slab_t), sizeof(slab_t)) != 0)
        return -1;
    slab_t *slab = memset(made, 0, sizeof(slab_t));
    slab->memory = mmap(NULL, (size_t)GJ_RECORDS_PER_SLAB * GJ_RECORD_SIZE, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (slab->memory == MAP_FAILED) {
        free(slab);
        return -1;
    }
    for (int i = GJ_RECORDS_PER_SLAB - 1; i >= 0; i--) {
        gj_call_t *call = &slab->calls[i];
        call->id = slab_count * GJ_RECORDS_PER_SLAB + i;
        call->record = slab->memory + (size_t)i * GJ_RECORD_SIZE;
        call->next_free = pool_free;
        pool_free = call;
    }
    __atomic_store_n(&slabs[slab_count], slab, __ATOMIC_RELEASE);
    __atomic_store_n(&slab_count, slab_count + 1, __ATOMIC_RELEASE);
    return 0;
}

static void
refill_thread_cache(void)
{
    pthread_mutex_lock(&pool_lock);
    while (my_count < THREAD_CACHE / 2) {
        if (!pool_free && (my_free || add_slab() != 0))
            break;
        gj_call_t *call = pool_free;
        pool_free = call->next_free;
        call->next_free = my_free;
        my_free = call;
        my_count++;
    }
    pthread_mutex_unlock(&pool_lock);
}

gj_call_t *
gj_call_take(void)
{
    if (!my_free) {
        refill_thread_cache();
        if (!my_free)
            return NULL;
        if (!my_cleanup_set) {
            pthread_once(&cleanup_once, make_cleanup_key);
            pthread_setspecific(cleanup_key, &cleanup_key);
            my_cleanup_set = 1;
        }
    }
    gj_call_t *call = my_free;
    my_free = call->next_free;
    my_count--;
    call->has_owned = 0;
    call->has_kept_args = 0;
    call->is_reply = 0;
    call->own_wound = 0;
    call->kept = NULL;
    call->pass = GJ_PASS_OURS;
    call->role = GJ_ROLE_FOP;
    call->fan = NULL;
    call->entered_at = 0;
    call->replied = NULL;
    return call;
}

void
gj_call_give_back(gj_call_t *call)
{
    if (call->kept)
        gj_call_drop_kept(call);
    if (call->has_kept_args)
        gj_values_release(&call->kept_args);
    call->frame = NULL;
    if (my_count < THREAD_CACHE && my_cleanup_set) {
        call->next_free = my_free;
        my_free = call;
        my_count++;
        return;
    }
    pthread_mutex_lock(&pool_lock);
    call->next_free = pool_free;
    pool_free = call;
    pthread_mutex_unlock(&pool_lock);
}

gj_call_t *
gj_call_find(uint32_t id)
{
    uint32_t index = id / GJ_RECORDS_PER_SLAB;
    if (index >= __atomic_load_n(&slab_count, __ATOMIC_ACQUIRE))
        return NULL;
    gj_call_t *call = &slabs[index]->calls[id % GJ_RECORDS_PER_SLAB];
    return call->frame ? call : NULL;
}

void *
gj_slab_memory(uint32_t index)
{
    return index < __atomic_load_n(&slab_count, __ATOMIC_ACQUIRE) ? slabs[index]->memory : NULL;
}

void
gj_call_each(void (*look)(gj_call_t *call, void *argument), void *argument)
{
    uint32_t count = __atomic_load_n(&slab_count, __ATOMIC_ACQUIRE);
    for (uint32_t i = 0; i < count; i++) {
        for (int j = 0; j < GJ_RECORDS_PER_SLAB; j++)
            look(&slabs[i]->calls[j], argument);
    }
}

int64_t
gj_now_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
    return now.tv_sec;
}

struct gj_kept {
    struct gj_kept *next;
    void *object;
    void (*let_go)(void *);
};

int
gj_call_keep_object(gj_call_t *call, void *object, void (*let_go)(void *))
{
    struct gj_kept *kept = malloc(sizeof(*kept));
    if (!kept)
        return -1;
    kept->object = object;
    kept->let_go = let_go;
    kept->next = call->kept;
    call->kept = kept;
    return 0;
}

void *
gj_call_keep(gj_call_t *call, const void *bytes, size_t size)
{
    char *copy = malloc(size + 1);
    if (!copy)
        return NULL;
    memcpy(copy, bytes, size);
    copy[size] = '\0';
    if (gj_call_keep_object(call, copy, free) != 0) {
        free(copy);
        return NULL;
    }
    return copy;
}

void
gj_call_drop_kept(gj_call_t *call)
{
    while (call->kept) {
        struct gj_kept *kept = call->kept;
        call->kept = kept->next;
        kept->let_go(kept->object);
        free(kept);
    }
}
