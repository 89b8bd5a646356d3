#include "operations.h"

#include "check.h"
#include "java_side.h"
#include "wide.h"

int32_t operation_id;
operation_seen_t operation_seen;

static void
put(credentials_t *credentials, uint32_t number)
{
    memcpy(credentials->bytes + credentials->size, &number, sizeof(number));
    credentials->size += sizeof(number);
}

void
credentials_make(credentials_t *credentials, uint32_t groups, uint32_t owner)
{
    credentials->size = 0;
    put(credentials, 2001);
    put(credentials, 2002);
    put(credentials, 2003);
    put(credentials, groups);
    for (uint32_t i = 0; i < groups; i++)
        put(credentials, 5000 + i);
    put(credentials, owner);
    memset(credentials->bytes + credentials->size, 'o', owner);
    credentials->size += owner;
}

int32_t
operation_begin(void)
{
    static credentials_t credentials;
    credentials_make(&credentials, 2, OWNER_SIZE);
    return glujava_operation(wide_instance(), credentials.bytes, credentials.size);
}

void
operation_writes(int32_t id, int child, const char *path)
{
    gj_call_t *call = gj_call_find(id);
    int32_t none = -1;
    assert_non_null(call);
    java_forgets(call);
    *gj_field(call, GJ_OUT_FOP) = GJ_STAT;
    *gj_field(call, GJ_OUT_CHILD) = child;
    memset(call->record + GJ_OUT, 0, GJ_WINDOW_SIZE);
    java_has_written(call, 3, 1);
    java_writes_path(call, 0, path);
    memcpy(call->record + GJ_OUT + GJ_LOC_NAME_LENGTH, &none, sizeof(none));
}

int32_t
operation_start(int child, const char *path)
{
    operation_id = operation_begin();
    assert_true(operation_id >= 0);
    operation_writes(operation_id, child, path);
    return glujava_start(operation_id);
}

int
operation_replied(gj_call_t *call, int event)
{
    assert_int_equal(event, GJ_EVENT_REPLY);
    operation_seen.id = call->id;
    operation_seen.op_ret = *gj_field(call, GJ_OP_RET);
    operation_seen.op_errno = *gj_field(call, GJ_OP_ERRNO);
    operation_seen.ino = 0;
    if (*gj_field(call, GJ_PRESENT) & 1)
        memcpy(&operation_seen.ino, call->record + GJ_IN + 32, sizeof(uint64_t));
    operation_seen.this = THIS;
    operation_seen.thread = pthread_self();
    __atomic_fetch_add(&operation_seen.turns, 1, __ATOMIC_RELEASE);
    return GJ_VERDICT_DONE;
}
