/* Functions that Java calls for its frames. */
#include "bridge/bridge.h"

#include "call/fan.h"
#include "call/operation.h"
#include "call/operation_start.h"
#include "call/suspension.h"
#include "data/credentials.h"
#include "data/handle.h"
#include "data/pack.h"
#include "instance/instance.h"

/* Returns the address of a slab of records, or 0 if the slab does not exist. */
EXPORT int64_t
glujava_slab(int32_t index)
{
    return (int64_t)(uintptr_t)gj_slab_memory(index);
}

EXPORT int32_t
glujava_suspend(int32_t id)
{
    gj_call_t *call = gj_call_find(id);
    return call ? gj_call_suspend(call) : EINVAL;
}

EXPORT int32_t
glujava_keep_args(int32_t id)
{
    gj_call_t *call = gj_call_find(id);
    return call ? gj_call_keep_args(call) : EINVAL;
}

EXPORT int32_t
glujava_resume(int32_t id, int32_t suspension, int32_t verdict)
{
    gj_call_t *call = gj_call_find(id);
    return call ? gj_call_resume(call, suspension, verdict) : 0;
}

EXPORT int64_t
glujava_keep(int32_t id, const char *bytes, int32_t size)
{
    gj_call_t *call = gj_call_find(id);
    return call && size >= 0 ? (int64_t)(uintptr_t)gj_call_keep(call, bytes, size) : 0;
}

EXPORT int32_t
glujava_credentials(int32_t id, char *out, int32_t capacity)
{
    gj_call_t *call = gj_call_find(id);
    return call ? gj_credentials_get(call, out, capacity) : 0;
}

EXPORT int32_t
glujava_unpack(int32_t kind, int64_t object, char *out, int32_t capacity)
{
    return gj_unpack(kind, (void *)(uintptr_t)object, out, capacity);
}

/* Sets THIS, because GlusterFS takes the memory account from it. */
EXPORT int64_t
glujava_pack(int32_t id, int32_t kind, int64_t base, const char *content, int32_t size)
{
    gj_call_t *call = gj_call_find(id);
    if (!call)
        return 0;
    xlator_t *old_this = THIS;
    THIS = call->instance->this;
    void *object = gj_pack(call, kind, (void *)(uintptr_t)base, content, size);
    THIS = old_this;
    return (int64_t)(uintptr_t)object;
}

/* Adds a branch to a call, or begins a new set of branches. Returns the number of its record, or an errno below 0. */
EXPORT int32_t
glujava_branch(int32_t id, int32_t first)
{
    gj_call_t *call = gj_call_find(id);
    if (!call)
        return -EINVAL;
    xlator_t *old_this = THIS;
    THIS = call->instance->this;
    gj_call_t *branch = gj_fan_branch(call, first);
    THIS = old_this;
    return branch ? (int32_t)branch->id : -ENOMEM;
}

/* Makes a call for an operation of the translator. Returns the number of its record, or an errno below 0. */
EXPORT int32_t
glujava_operation(int32_t instance_id, const char *credentials, int32_t size)
{
    gj_instance_t *instance = gj_instance_find(instance_id);
    if (!instance)
        return -ENOTCONN;
    xlator_t *old_this = THIS;
    THIS = instance->this;
    gj_call_t *call = gj_operation_begin(instance);
    int error = call ? gj_credentials_set(call, credentials, size) : errno;
    if (call && error)
        gj_operation_end(call);
    THIS = old_this;
    return error ? -error : (int32_t)call->id;
}

/* Winds the operation. Returns 0, or an errno if it was not wound and has ended. */
EXPORT int32_t
glujava_start(int32_t id)
{
    gj_call_t *call = gj_call_find(id);
    if (!call)
        return EINVAL;
    xlator_t *old_this = THIS;
    THIS = call->instance->this;
    int error = gj_operation_start(call);
    THIS = old_this;
    return error;
}

/* Ends an operation that was not wound. */
EXPORT void
glujava_cancel(int32_t id)
{
    gj_call_t *call = gj_call_find(id);
    if (call && call->role == GJ_ROLE_OPERATION)
        gj_operation_end(call);
}

/* Returns 0 if the instance no longer exists. */
EXPORT int32_t
glujava_retain(int32_t instance_id, int32_t kind, int64_t object)
{
    gj_instance_t *instance = gj_instance_find(instance_id);
    if (!instance)
        return 0;
    xlator_t *old_this = THIS;
    THIS = instance->this;
    gj_handle_retain(kind, (void *)(uintptr_t)object);
    THIS = old_this;
    return 1;
}

EXPORT void
glujava_release(int32_t instance_id, int32_t kind, int64_t object)
{
    gj_instance_t *instance = gj_instance_find(instance_id);
    if (!instance)
        return;
    xlator_t *old_this = THIS;
    THIS = instance->this;
    gj_handle_release(kind, (void *)(uintptr_t)object);
    THIS = old_this;
}

/*
 * Returns the address of a new inode in the table of another one, or of a new fd of it (anonymous if pid is below 0),
 * or 0.
 */
EXPORT int64_t
glujava_make(int32_t instance_id, int32_t kind, int64_t inode, int32_t flags, int64_t pid)
{
    gj_instance_t *instance = gj_instance_find(instance_id);
    if (!instance)
        return 0;
    xlator_t *old_this = THIS;
    THIS = instance->this;
    void *made = kind == GJ_KIND_FD && pid < 0 ? gj_handle_anonymous((inode_t *)(uintptr_t)inode, flags)
                                               : gj_handle_make(kind, (inode_t *)(uintptr_t)inode, flags, pid);
    THIS = old_this;
    return (int64_t)(uintptr_t)made;
}
