#include "wrong_parts.h"

#include "call/parts.h"
#include "modes.h"
#include "round_values.h"
#include "sample_objects.h"

enum { SOME_SIZE = 100 };

static wrong_t
wrong_of(uint64_t number)
{
    return (wrong_t)(number / WRONG_SLOTS);
}

static int
is_list(uint16_t kind)
{
    return kind == GJ_KIND_DIRENTS || kind == GJ_KIND_LOCKS;
}

static int
part_applies(const gj_fop_t *fop, wrong_t wrong, int slot)
{
    uint16_t kind = fop->reply.slots[slot].kind;
    int is_iatt = fop->inode_part >= 0 && slot == fop->inode_part + 1;
    switch (wrong) {
        case WRONG_TOO_LONG:
            return slot == fop->content && is_list(kind);
        case WRONG_OTHER_FD:
            return slot == fop->fd_part;
        case WRONG_NO_GFID:
        case WRONG_OTHER_GFID:
        case WRONG_NO_TYPE:
        case WRONG_OTHER_TYPE:
            return is_iatt;
        case WRONG_MADE_TYPE:
            return is_iatt && fop->made != IA_INVAL;
        case WRONG_NO_BLOCK_SIZE:
            return kind == GJ_KIND_STATVFS;
        default:
            return 0;
    }
}

static int
arg_applies(const gj_fop_t *fop, wrong_t wrong, int slot)
{
    const gj_slot_t *arg = &fop->args.slots[slot];
    switch (wrong) {
        case WRONG_MISSING:
            return fop->args.needed >> slot & 1;
        case WRONG_NO_INODE:
            return arg->within & GJ_WITHIN_INODE;
        case WRONG_NO_PARENT:
            return arg->within & GJ_WITHIN_PARENT;
        case WRONG_NO_NAME:
            return arg->within & GJ_WITHIN_NAME;
        case WRONG_BEYOND_BOUND:
            return slot == fop->bound_arg;
        case WRONG_LIST_TOO_LONG:
            return is_list(arg->kind);
        case WRONG_MORE_ASKED:
            return slot == fop->limit_arg && arg->kind != GJ_KIND_PAYLOAD;
        default:
            return 0;
    }
}

/* Java writes an op_ret only where it is a count. */
static int
op_ret_applies(const gj_fop_t *fop, wrong_t wrong)
{
    return (wrong == WRONG_NEGATIVE && fop->counts) || (wrong == WRONG_BEYOND_CONTENT && fop->content >= 0) ||
           (wrong == WRONG_BEYOND_LIMIT && fop->limit_arg >= 0);
}

int
wrong_numbers(int fop_id, uint64_t numbers[WRONG_MOST])
{
    const gj_fop_t *fop = &gj_fops[fop_id];
    int count = 0;
    for (wrong_t wrong = 0; wrong <= WRONG_MORE_ASKED; wrong++) {
        int is_of_args = wrong >= WRONG_ARGUMENTS;
        int slots = (int)(is_of_args ? fop->args.count : fop->reply.count);
        if (op_ret_applies(fop, wrong))
            numbers[count++] = wrong * WRONG_SLOTS + (fop->content < 0 ? 0 : fop->content);
        for (int slot = 0; slot < slots; slot++) {
            if (is_of_args ? arg_applies(fop, wrong, slot) : part_applies(fop, wrong, slot))
                numbers[count++] = wrong * WRONG_SLOTS + slot;
        }
    }
    return count;
}

void
wrong_settle_args(int fop_id, sample_t *args)
{
    const gj_fop_t *fop = &gj_fops[fop_id];
    if (fop->bound_arg >= 0)
        args->v[fop->bound_arg].size = SOME_SIZE;
    wrong_t wrong = wrong_of(now.number);
    int is_payload = fop->limit_arg >= 0 && fop->args.slots[fop->limit_arg].kind == GJ_KIND_PAYLOAD;
    if ((wrong != WRONG_BEYOND_LIMIT && wrong != WRONG_MORE_ASKED) || is_payload)
        return;
    sample_t reply = sample_make(&fop->reply, now.style);
    args->v[fop->limit_arg].size = fop->content < 0 ? SOME_SIZE : given_amount(fop, &reply);
    args->v[fop->limit_arg].size -= wrong == WRONG_MORE_ASKED;
    sample_drop(&reply);
}

void
wrong_settle_reply(int fop_id, sample_t *reply)
{
    const gj_fop_t *fop = &gj_fops[fop_id];
    if (fop->inode_part < 0)
        return;
    inode_t **inode = &reply->v[fop->inode_part].inode;
    struct iatt *iatt = reply->v[fop->inode_part + 1].iatt;
    if (wrong_of(now.number) == WRONG_MADE_TYPE) {
        *inode = sample_new_inode();
        iatt->ia_type = (ia_type_t)fop->made;
    } else {
        gf_uuid_copy(iatt->ia_gfid, (*inode)->gfid);
        iatt->ia_type = (*inode)->ia_type;
    }
}

void
expect_wrong(round_t *round)
{
    static const char *const of_locs[] = {
        [WRONG_NO_INODE] = "inode", [WRONG_NO_PARENT] = "parent", [WRONG_NO_NAME] = "name"};
    const gj_fop_t *fop = &gj_fops[round->fop];
    wrong_t wrong = wrong_of(round->number);
    int slot = (int)(round->number % WRONG_SLOTS), is_of_args = wrong >= WRONG_ARGUMENTS;
    const char *part = is_of_args ? fop->args.names[slot] : fop->reply.names[slot];
    if (wrong == WRONG_MORE_ASKED)
        round->args.v[slot].size++;
    if (wrong == WRONG_BEYOND_LIMIT || wrong == WRONG_MORE_ASKED)
        round->given_ret =
            (int32_t)gj_parts_amount(fop->args.slots[fop->limit_arg].kind, &round->args.v[fop->limit_arg]);
    if (wrong == WRONG_NEGATIVE || wrong == WRONG_BEYOND_LIMIT || wrong == WRONG_MORE_ASKED)
        part = "op_ret";
    else if (wrong >= WRONG_NO_INODE && wrong <= WRONG_NO_NAME)
        part = of_locs[wrong];
    round->arrivals_expected = !is_of_args || wrong == WRONG_MORE_ASKED;
    expect_refusal(round, part);
}
