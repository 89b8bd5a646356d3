#include "modes.h"

#include "edited_values.h"
#include "wrong_parts.h"

static void
expect_the_same(round_t *round)
{
    (void)round;
}

static void
expect_reply_copies(round_t *round)
{
    for (int i = 0; i < GJ_MAX_SLOTS; i++)
        round->reply_is[i] = SAME_COPIES;
}

static void
expect_copies(round_t *round)
{
    for (int i = 0; i < GJ_MAX_SLOTS; i++)
        round->args_are[i] = SAME_COPIES;
    expect_reply_copies(round);
}

static void
expect_edits(round_t *round)
{
    edit(&round->args, round->args_are, round->number);
    edit(&round->reply, round->reply_is, round->number);
}

static void
expect_same_or_copies(round_t *round)
{
    if (round->number)
        expect_copies(round);
}

static gj_value_t
first_of_kind(const sample_t *sample, uint16_t kind)
{
    for (uint32_t i = 0; i < sample->shape->count; i++) {
        if (sample->shape->slots[i].kind == kind)
            return sample->v[i];
    }
    return (gj_value_t){.pointer = NULL};
}

/* A reply that Java builds has only the inodes and fds of the frame's arguments. */
static void
expect_own_reply(round_t *round)
{
    if (!round->number)
        return;
    round->arrivals_expected = 0;
    expect_reply_copies(round);
    const loc_t *loc = first_of_kind(&round->args, GJ_KIND_LOC).loc;
    for (uint32_t i = 0; i < round->reply.shape->count; i++) {
        gj_value_t *value = &round->reply.v[i];
        switch (value->pointer ? round->reply.shape->slots[i].kind : GJ_KIND_INT) {
            case GJ_KIND_INODE:
                value->inode = loc ? loc->inode : NULL;
                break;
            case GJ_KIND_FD:
                *value = first_of_kind(&round->args, GJ_KIND_FD);
                break;
            case GJ_KIND_DIRENTS:
                edit_out_inodes(value->dirents);
                break;
        }
    }
}

static void
expect_other_first(round_t *round)
{
    round->other_first = 1;
    expect_same_or_copies(round);
}

void
expect_refusal(round_t *round, const char *part)
{
    const gj_shape_t *shape = &gj_fops[round->fop].reply;
    sample_drop(&round->reply);
    round->reply = sample_make(shape, SAMPLE_NULL);
    for (uint32_t i = 0; i < shape->count; i++)
        memset(&round->reply.v[i], 0, sizeof(round->reply.v[i]));
    round->op_ret = -1;
    round->op_errno = EIO;
    round->lacks = part;
}

/* The reply arrives without one part, or with EIO if a parent reads that part. */
static void
expect_lack(round_t *round)
{
    const gj_shape_t *shape = &gj_fops[round->fop].reply;
    uint32_t slot = (uint32_t)round->number;
    if (round->op_ret < 0 || slot >= shape->count || gj_value_is_null(shape->slots[slot].kind, &round->reply.v[slot]))
        return;
    if (shape->slots[slot].kind == GJ_KIND_IOBREF) /* Java gets none */
        return;
    if (shape->needed & 1u << slot || (round->op_ret > 0 && (int)slot == gj_fops[round->fop].content)) {
        expect_refusal(round, shape->names[slot]);
        return;
    }
    sample_t left = sample_make_without(shape, round->style, 1u << slot);
    const gj_fop_t *fop = &gj_fops[round->fop];
    if (fop->fd_part >= 0 && left.v[fop->fd_part].fd)
        left.v[fop->fd_part].fd = round->args.v[fop->fd_arg].fd; /* as the child's */
    sample_drop(&round->reply);
    round->reply = left;
}

const driver_mode_t modes[] = {
    {"forward", "forward", 1, {0}, expect_the_same, USUAL},
    {"watch", "forward, reply callback", 1, {0}, expect_the_same, USUAL},
    {"rebuild", "decode, rebuild", 1, {0}, expect_copies, USUAL},
    {"edit", "edit", 3, {~0u, 0x55555555, 0xaaaaaaaa}, expect_edits, USUAL},
    {"suspend", "suspend, other thread", 2, {0, 1}, expect_same_or_copies, USUAL},
    {"unwind", "unwind built reply", 2, {0, 1}, expect_own_reply, ANSWERS_ITSELF},
    {"other-first", "another fop first", 2, {0, 1}, expect_other_first, USUAL},
    {"lacking", "a part left out", GJ_MAX_SLOTS, {0, 1, 2, 3, 4, 5, 6, 7, 8}, expect_lack, ABOUT_SLOTS},
    {"wrong", "a part wrong", 0, {0}, expect_wrong, MAKES_WRONG},
};

const int mode_count = sizeof(modes) / sizeof(modes[0]);
