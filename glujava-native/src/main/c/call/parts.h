/*
 * Checks that what Java winds or unwinds has the parts that GlusterFS reads without a check: one NULL there would end the
 * process. The fop table says which parts are needed.
 */
#pragma once

#include "call/fop.h"
#include "data/record.h"

#define GJ_FAULT_SIZE 256

/* How much an argument stands for: its bytes, or its value as an unsigned number. */
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

/* Notes of the arguments what the reply is to be compared with. On the way of every fop. */
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
 * Whether arguments that Java made cannot be wound; then the fault is in words. What is missing in those that the fop came
 * with (NULL: these are not of the same fop, or gone) may be missing.
 */
int
gj_parts_args_fault(const gj_fop_t *fop, const gj_value_t *made, const gj_value_t *originals, char *fault);

/*
 * Whether a reply that Java made cannot be unwound; then the fault is in words. What is wrong in the child's own success
 * (NULL: there is none of the same fop) may be wrong.
 */
int
gj_parts_reply_fault(const gj_call_t *call, int32_t op_ret, int32_t op_errno, const gj_value_t *made,
                     const gj_value_t *originals, char *fault);

/* Whether the child's reply cannot be unwound as it is; then the fault is in words. Only Java's arguments cause that. */
static inline int
gj_parts_is_reply_wrong(const gj_call_t *call, char *fault)
{
    return call->is_remade &&
           gj_parts_reply_fault(call, call->op_ret, call->op_errno, call->values, call->values, fault);
}
