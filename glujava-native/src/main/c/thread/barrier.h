/*
 * A memory barrier on the side that needs it rarely. A fop counts itself and then looks whether its instance is left;
 * the thread that leaves the instance sets that and then reads the counts. One of the two must see the other, for which
 * both need a barrier between their two steps. With membarrier(2) the rare side makes one for all threads.
 */
#pragma once

extern int gj_barrier_is_local __attribute__((visibility("hidden")));

/* Called when the library is set up: finds out whether the kernel has that call. */
void
gj_barrier_begin(void);

/* On the frequent side: without that call, a barrier of its own; otherwise only the order of the instructions. */
static inline void
gj_barrier_frequent(void)
{
    if (__builtin_expect(gj_barrier_is_local, 0))
        __atomic_thread_fence(__ATOMIC_SEQ_CST);
    else
        __atomic_signal_fence(__ATOMIC_SEQ_CST);
}

/* On the rare side, which takes milliseconds. Returns 0 when the barrier could not be made: it may be tried again. */
int
gj_barrier_rare(void);
