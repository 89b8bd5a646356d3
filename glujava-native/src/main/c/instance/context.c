#include "instance/context.h"

#include "fops.h"

int32_t gj_context_endings[GJ_MAX_INSTANCES];

static uint64_t last_number;

uint64_t
gj_context_of(xlator_t *this, int kind, void *object)
{
    uint64_t number = 0;
    if (kind != GJ_KIND_FD)
        inode_ctx_get(object, this, &number);
#ifdef GJ_FD_CTX_IS_RETURNED
    else
        number = fd_ctx_get(object, this);
#else
    else if (fd_ctx_get(object, this, &number) != 0)
        number = 0;
#endif
    return number;
}

/* No other thread sets it meanwhile: Java requests the number of an object from one thread at a time. */
uint64_t
gj_context_mark(xlator_t *this, int kind, void *object)
{
    uint64_t number = gj_context_of(this, kind, object);
    if (number)
        return number;
    number = __atomic_add_fetch(&last_number, 1, __ATOMIC_RELAXED);
    int result = kind == GJ_KIND_FD ? fd_ctx_set(object, this, number) : inode_ctx_set(object, this, &number);
    return result == 0 ? number : 0;
}
