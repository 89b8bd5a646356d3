#include "fans.h"

#include "check.h"
#include "java_side.h"
#include "wide.h"

int fan_size = 3;
int32_t fan_branches[MOST_BRANCHES];
int32_t fan_call;
fan_seen_t fan_seen;

int32_t
fan_branch(gj_call_t *call, int number, int child, const char *path)
{
    int32_t id = glujava_branch(call->id, number == 0);
    int32_t none = -1;
    fan_branches[number] = id;
    if (id < 0)
        return id;
    gj_call_t *branch = gj_call_find(id);
    *gj_field(branch, GJ_OUT_FOP) = GJ_STAT;
    *gj_field(branch, GJ_OUT_CHILD) = child;
    java_forgets(branch);
    java_has_written(branch, 0, 0);
    if (path) {
        memset(branch->record + GJ_OUT, 0, GJ_WINDOW_SIZE);
        java_has_written(branch, 3, 1);
        java_writes_path(branch, 0, path);
        memcpy(branch->record + GJ_OUT + GJ_LOC_NAME_LENGTH, &none, sizeof(none));
    }
    return id;
}

static int
winds(gj_call_t *call, int verdict)
{
    fan_call = call->id;
    for (int i = 0; i < fan_size; i++) {
        char path[32];
        snprintf(path, sizeof(path), "/to/%d", i);
        if (fan_branch(call, i, i % WIDE_CHILDREN, i ? path : NULL) < 0)
            return GJ_VERDICT_BROKEN;
    }
    return verdict;
}

int
winds_all(gj_call_t *call, int event)
{
    (void)event;
    return winds(call, GJ_VERDICT_WIND_ALL);
}

int
winds_first(gj_call_t *call, int event)
{
    (void)event;
    return winds(call, GJ_VERDICT_WIND_FIRST);
}

static void
see(int i)
{
    int32_t op_ret, op_errno;
    const char *record = (char *)(uintptr_t)glujava_slab(fan_branches[i] / GJ_RECORDS_PER_SLAB) +
                         fan_branches[i] % GJ_RECORDS_PER_SLAB * GJ_RECORD_SIZE;
    memcpy(&op_ret, record + GJ_OP_RET, sizeof(op_ret));
    memcpy(&op_errno, record + GJ_OP_ERRNO, sizeof(op_errno));
    fan_seen.op_ret[i] = op_ret;
    fan_seen.op_errno[i] = op_errno;
    if (record[GJ_PRESENT] & 1)
        memcpy(&fan_seen.ino[i], record + GJ_IN + 32, sizeof(uint64_t));
}

static void
look(gj_call_t *call, int event)
{
    int32_t winner = *gj_field(call, GJ_CHILD);
    memset(&fan_seen, 0, sizeof(fan_seen));
    fan_seen.event = event;
    fan_seen.winner = -1;
    for (int i = 0; i < fan_size; i++) {
        if (winner == fan_branches[i])
            fan_seen.winner = i;
    }
}

int
fan_answer(gj_call_t *call, uint64_t ino)
{
    memset(call->record + GJ_OUT, 0, GJ_WINDOW_SIZE);
    memcpy(call->record + GJ_OUT + 32, &ino, sizeof(ino));
    java_has_written(call, 3, 1);
    *gj_field(call, GJ_OP_RET) = 0;
    *gj_field(call, GJ_OP_ERRNO) = 0;
    return GJ_VERDICT_UNWIND;
}

static int
answers(gj_call_t *call, int from, int to)
{
    uint64_t sum = 0;
    int good = 0;
    for (int i = from; i < to; i++) {
        see(i);
        sum += fan_seen.ino[i];
        good += fan_seen.op_ret[i] >= 0;
        *gj_field(call, GJ_OP_ERRNO) = fan_seen.op_errno[i];
    }
    return good ? fan_answer(call, sum) : GJ_VERDICT_FAIL;
}

int
answers_all(gj_call_t *call, int event)
{
    look(call, event);
    return answers(call, 0, fan_size);
}

int
answers_first(gj_call_t *call, int event)
{
    look(call, event);
    return fan_seen.winner < 0 ? answers(call, 0, fan_size) : answers(call, fan_seen.winner, fan_seen.winner + 1);
}
