#include "turns.h"

#include "call/fop.h"
#include "check.h"
#include "java_side.h"
#include "world.h"

int32_t turn_id;

static int
winds(gj_call_t *call, int fop, int verdict)
{
    turn_id = call->id;
    *gj_field(call, GJ_OUT_FOP) = fop;
    *gj_field(call, GJ_OUT_CHILD) = 1;
    /* A loc with a path, and no xdata: stat and lookup have the same shape. */
    memset(call->record + GJ_OUT, 0, GJ_WINDOW_SIZE);
    java_has_written(call, 3, 1);
    java_writes_path(call, 0, BUILT_PATH);
    if (fop == GJ_LOOKUP)
        java_writes_inode(call, 0, world_root());
    int32_t none = -1;
    memcpy(call->record + GJ_OUT + GJ_LOC_NAME_LENGTH, &none, sizeof(none));
    return verdict;
}

int
winds_built(gj_call_t *call, int event)
{
    (void)event;
    return winds(call, GJ_STAT, GJ_VERDICT_WIND);
}

int
winds_built_watched(gj_call_t *call, int event)
{
    (void)event;
    return winds(call, GJ_STAT, GJ_VERDICT_WIND_WATCHED);
}

int
winds_lookup_watched(gj_call_t *call, int event)
{
    (void)event;
    return winds(call, GJ_LOOKUP, GJ_VERDICT_WIND_WATCHED);
}

int
unwinds_built(gj_call_t *call, int event)
{
    (void)event;
    uint64_t ino = BUILT_INO;
    turn_id = call->id;
    memset(call->record + GJ_OUT, 0, GJ_WINDOW_SIZE);
    memcpy(call->record + GJ_OUT + 32, &ino, sizeof(ino));
    java_has_written(call, 3, 1);
    *gj_field(call, GJ_OP_RET) = 0;
    *gj_field(call, GJ_OP_ERRNO) = 8;
    return GJ_VERDICT_UNWIND;
}

int
fails_with_enoent(gj_call_t *call, int event)
{
    (void)event;
    turn_id = call->id;
    *gj_field(call, GJ_OP_ERRNO) = ENOENT;
    return GJ_VERDICT_FAIL;
}

int
fails_without_errno(gj_call_t *call, int event)
{
    (void)event;
    turn_id = call->id;
    *gj_field(call, GJ_OP_ERRNO) = 0;
    return GJ_VERDICT_FAIL;
}

int
suspends(gj_call_t *call, int event)
{
    (void)event;
    turn_id = call->id;
    return glujava_suspend(turn_id) == 0 ? GJ_VERDICT_SUSPENDED : GJ_VERDICT_BROKEN;
}
