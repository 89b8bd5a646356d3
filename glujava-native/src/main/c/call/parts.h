/*
 * Checks that arguments to wind and replies to unwind have the parts that GlusterFS reads without a check. A NULL there
 * would crash the process. The fop table defines the needed parts.
 */
#pragma once

#include "call/fop.h"
#include "data/record.h"

#define GJ_FAULT_SIZE 256

/* Returns the size of an argument: its number of bytes, or its value as an unsigned number. */
static inline uint64_t
gj_parts_amount(uint16_t kind, const gj_value_t *value)
{
    switch (kind) {
        case GJ_KIND_PAYLOAD:
            return iov_length(value->payload.vector, value->payload.count);
        case GJ_KIND_INT:
        case GJ_KIND_UINT:
            return value->u32;
        default:
            return value->size;
    }
}

/* Stores the arguments with which the reply is compared. Runs for each fop. */
static inline void
gj_parts_note(gj_call_t *call, const gj_fop_t *fop, const gj_value_t *args)
{
    call->came_fd = fop->fd_part >= 0 ? args[fop->fd_arg].fd : NULL;
    call->came_table = NULL;
    if (fop->limit_arg >= 0)
        call->came_limit = gj_parts_amount(fop->args.slots[fop->limit_arg].kind, &args[fop->limit_arg]);
    if (fop->inode_part >= 0) {
        const loc_t *loc = args[fop->loc_arg].loc;
        const inode_t *inode = !loc ? NULL : loc->inode ? loc->inode : loc->parent;
        call->came_table = inode ? inode->table : NULL;
    }
}

/*
 * Returns whether arguments of Java cannot be wound, and then describes the fault. Parts that are also missing in the
 * fop's own arguments are allowed; these are NULL if they are of another fop or no longer exist.
 */
int
gj_parts_args_fault(const gj_fop_t *fop, const gj_value_t *made, const gj_value_t *originals, char *fault);

/*
 * Returns whether a reply of Java cannot be unwound, and then describes the fault. Faults that are also in the child's
 * own success are allowed; that is NULL if there is none for the same fop.
 */
int
gj_parts_reply_fault(const gj_call_t *call, int32_t op_ret, int32_t op_errno, const gj_value_t *made,
                     const gj_value_t *originals, char *fault);

/*
 * Returns whether the child's reply cannot be unwound unchanged, and then describes the fault. Only arguments of Java
 * cause that.
 */
static inline int
gj_parts_is_reply_wrong(const gj_call_t *call, char *fault)
{
    return call->is_remade &&
           gj_parts_reply_fault(call, call->op_ret, call->op_errno, call->values, call->values, fault);
}
