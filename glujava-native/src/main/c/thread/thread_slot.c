#include "thread/thread_slot.h"

#include <pthread.h>
#include <stdint.h>

__thread int gj_thread_slot __attribute__((tls_model("initial-exec"), visibility("hidden")));

static uint64_t taken = 1; /* a bit each; number 0 is never free */
static pthread_key_t end_key;
static int has_key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/* What the thread has counted so far is seen by the next thread with this number. */
static void
give_back(void *unused)
{
    (void)unused;
    int slot = gj_thread_slot;
    gj_thread_slot = 0;
    if (slot)
        __atomic_fetch_and(&taken, ~(UINT64_C(1) << slot), __ATOMIC_RELEASE);
}

static void
make_key(void)
{
    has_key = pthread_key_create(&end_key, give_back) == 0;
}

int
gj_thread_slot_take(void)
{
    uint64_t before = __atomic_load_n(&taken, __ATOMIC_RELAXED);
    int slot;
    if (gj_thread_slot || !~before)
        return gj_thread_slot;
    pthread_once(&once, make_key);
    if (!has_key)
        return 0;
    do {
        if (!~before)
            return 0;
        slot = __builtin_ctzll(~before);
    } while (!__atomic_compare_exchange_n(&taken, &before, before | UINT64_C(1) << slot, 0, __ATOMIC_ACQUIRE,
                                          __ATOMIC_RELAXED));
    gj_thread_slot = slot;
    if (pthread_setspecific(end_key, &end_key) != 0)
        give_back(NULL);
    return gj_thread_slot;
}
