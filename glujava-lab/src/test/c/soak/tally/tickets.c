#include "tickets.h"

#include <time.h>

/* Many more than can be in flight: lost tickets keep their places, and others skip them. */
#define PLACES (1 << 17)

static struct {
    uint64_t ticket; /* 0: free */
    uint64_t since;
} places[PLACES];

static uint64_t next, wound, answered, again, longest;

static uint64_t
now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

uint64_t
tickets_take(void)
{
    for (;;) {
        uint64_t ticket = __atomic_add_fetch(&next, 1, __ATOMIC_RELAXED), none = 0;
        if (__atomic_compare_exchange_n(&places[ticket % PLACES].ticket, &none, ticket, 0, __ATOMIC_ACQ_REL,
                                        __ATOMIC_RELAXED)) {
            __atomic_store_n(&places[ticket % PLACES].since, now_ms(), __ATOMIC_RELAXED);
            __atomic_fetch_add(&wound, 1, __ATOMIC_RELAXED);
            return ticket;
        }
    }
}

void
tickets_give_back(uint64_t ticket)
{
    uint64_t since = __atomic_load_n(&places[ticket % PLACES].since, __ATOMIC_RELAXED), expected = ticket;
    if (!ticket || !__atomic_compare_exchange_n(&places[ticket % PLACES].ticket, &expected, 0, 0, __ATOMIC_ACQ_REL,
                                                __ATOMIC_RELAXED)) {
        __atomic_fetch_add(&again, 1, __ATOMIC_RELAXED);
        return;
    }
    uint64_t took = now_ms() - since, before = __atomic_load_n(&longest, __ATOMIC_RELAXED);
    while (took > before &&
           !__atomic_compare_exchange_n(&longest, &before, took, 0, __ATOMIC_RELAXED, __ATOMIC_RELAXED))
        ;
    __atomic_fetch_add(&answered, 1, __ATOMIC_RELEASE);
}

static uint64_t
oldest(void)
{
    uint64_t now = now_ms(), most = 0;
    for (int i = 0; i < PLACES; i++) {
        uint64_t since = __atomic_load_n(&places[i].since, __ATOMIC_RELAXED);
        if (__atomic_load_n(&places[i].ticket, __ATOMIC_ACQUIRE) && since && now > since && now - since > most)
            most = now - since;
    }
    return most;
}

void
tickets_read(tickets_counts_t *counts)
{
    /* Reads answers first, so that there are never more answers than winds. */
    counts->answered = __atomic_load_n(&answered, __ATOMIC_ACQUIRE);
    counts->wound = __atomic_load_n(&wound, __ATOMIC_RELAXED);
    counts->again = __atomic_load_n(&again, __ATOMIC_RELAXED);
    counts->longest_ms = __atomic_load_n(&longest, __ATOMIC_RELAXED);
    counts->oldest_ms = oldest();
}
