#include "thread/barrier.h"

#include <linux/membarrier.h>
#include <sys/syscall.h>
#include <unistd.h>

int gj_barrier_is_local __attribute__((visibility("hidden"))) = 1;

void
gj_barrier_begin(void)
{
    long commands = syscall(SYS_membarrier, MEMBARRIER_CMD_QUERY, 0, 0);
    __atomic_store_n(&gj_barrier_is_local, commands < 0 || !(commands & MEMBARRIER_CMD_GLOBAL), __ATOMIC_RELAXED);
}

int
gj_barrier_rare(void)
{
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    if (__atomic_load_n(&gj_barrier_is_local, __ATOMIC_RELAXED) ||
        syscall(SYS_membarrier, MEMBARRIER_CMD_GLOBAL, 0, 0) == 0)
        return 1;
    /* It was forbidden after the start. From now on each fop makes its own; those that have not yet are over soon. */
    __atomic_store_n(&gj_barrier_is_local, 1, __ATOMIC_SEQ_CST);
    return 0;
}
