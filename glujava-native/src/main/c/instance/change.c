#include "instance/change.h"

int
gj_change_move(gj_change_t *change, int from, int to)
{
    return __atomic_compare_exchange_n(&change->stage, &from, to, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
}

int
gj_change_take(gj_change_t *change)
{
    return gj_change_move(change, GJ_CHANGE_REQUESTED, GJ_CHANGE_TAKEN);
}

int
gj_change_is_over(gj_change_t *change)
{
    return __atomic_load_n(&change->stage, __ATOMIC_ACQUIRE) == GJ_CHANGE_OVER;
}

void
gj_change_release(gj_change_t *change)
{
    if (change->wanted)
        dict_unref(change->wanted);
    change->wanted = NULL;
}
