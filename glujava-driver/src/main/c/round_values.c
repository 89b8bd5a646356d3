#include "round_values.h"

#include "call/parts.h"
#include "fop_facts.h"
#include "modes.h"
#include "wrong_parts.h"

static uint32_t
nulls_of(uint32_t nullable)
{
    return now.style == SAMPLE_NULL ? nullable : 0;
}

/* Arguments that GlusterFS never passes as NULL are not NULL. */
sample_t
given_args(void)
{
    sample_style_t style = now.style == SAMPLE_NULL ? SAMPLE_FULL : now.style;
    if (now.mode->way == ANSWERS_ITSELF && style == SAMPLE_BARE)
        style = SAMPLE_EMPTY; /* otherwise as bare, but its locs have inodes */
    sample_t made = sample_make_without(&gj_fops[now.fop].args, style, nulls_of(fop_facts[now.fop].nullable_args));
    if (now.mode->way == MAKES_WRONG)
        wrong_settle_args(now.fop, &made);
    return made;
}

const inode_t *
given_inode(const sample_t *args)
{
    int loc = gj_fops[now.fop].loc_arg;
    return loc < 0 ? NULL : args->v[loc].loc->inode;
}

uint32_t
given_amount(const gj_fop_t *fop, const sample_t *reply)
{
    const gj_value_t *value = &reply->v[fop->content];
    uint32_t there = 0;
    struct list_head *each;
    switch (fop->reply.slots[fop->content].kind) {
        case GJ_KIND_PAYLOAD:
            return iov_length(value->payload.vector, value->payload.count);
        case GJ_KIND_DIRENTS:
            list_for_each(each, &value->dirents->list) there++;
            return there;
        case GJ_KIND_LOCKS:
            list_for_each(each, &value->locks->list) there++;
            return there;
        default:
            return strlen(value->string);
    }
}

/* An op_ret above the content of its part, or above the requested size, is refused; and editing leaves out one lock. */
int32_t
given_count(const gj_fop_t *fop, const sample_t *args, const sample_t *reply)
{
    uint64_t count = 3 + (uint64_t)(fop - gj_fops);
    if (fop->content >= 0) {
        uint32_t there = given_amount(fop, reply);
        if (fop->reply.slots[fop->content].kind == GJ_KIND_LOCKS)
            there -= there > 0;
        count = there < count ? there : count;
    }
    if (fop->limit_arg >= 0) {
        uint64_t limit = gj_parts_amount(fop->args.slots[fop->limit_arg].kind, &args->v[fop->limit_arg]);
        count = limit < count ? limit : count;
    }
    return (int32_t)count;
}
