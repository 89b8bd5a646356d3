#include "text/throttle.h"

#include <time.h>

#define COUNT_BITS 16
#define COUNT ((1ull << COUNT_BITS) - 1)

int
gj_throttle_admits(gj_throttle_t *throttle, uint64_t *left_out)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    uint64_t second = (uint64_t)now.tv_sec << COUNT_BITS;
    uint64_t admitted = __atomic_load_n(&throttle->admitted, __ATOMIC_RELAXED), next;
    do {
        next = (admitted & ~COUNT) == second ? admitted + 1 : second + 1;
        if ((next & COUNT) > GJ_LINES_A_SECOND) {
            __atomic_fetch_add(&throttle->left_out, 1, __ATOMIC_RELAXED);
            return 0;
        }
    } while (!__atomic_compare_exchange_n(&throttle->admitted, &admitted, next, 0, __ATOMIC_RELAXED, __ATOMIC_RELAXED));
    *left_out = __atomic_exchange_n(&throttle->left_out, 0, __ATOMIC_RELAXED);
    return 1;
}
