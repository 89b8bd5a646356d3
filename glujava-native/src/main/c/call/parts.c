#include "call/parts.h"

#include <stdio.h>

/* Faults other than missing slots, which have the lower bits. */
enum {
    BELOW_MINUS_ONE = 1 << 16,
    COUNTS_NOTHING = 1 << 17,
    EXCEEDS_CONTENT = 1 << 18,
    OTHER_FD = 1 << 19,
    OTHER_TABLE = 1 << 20,
    NO_GFID = 1 << 21,
    OTHER_GFID = 1 << 22,
    OTHER_TYPE = 1 << 23,
    TOO_LONG = 1 << 24,
    EXCEEDS_LIMIT = 1 << 25,
    NO_BLOCK_SIZE = 1 << 26,
};

/* Faults that are Java's, and not the child's, if Java wound other arguments to the child. */
#define BY_ARGUMENTS (OTHER_FD | OTHER_TABLE | EXCEEDS_LIMIT)

_Static_assert(GJ_MAX_SLOTS <= 16, "the other faults have these bits");

static uint32_t
missing(const gj_shape_t *shape, const gj_value_t *values)
{
    uint32_t absent = 0;
    for (uint32_t i = 0; i < shape->count; i++)
        absent |= (uint32_t)(values[i].pointer == NULL) << i;
    return absent & shape->needed; /* none of these is a number */
}

/* Appends to the text if there is room. */
static void
say(char *words, const char *more)
{
    size_t used = strlen(words);
    snprintf(words + used, GJ_FAULT_SIZE - used, "%s", more);
}

static void
say_missing(char *words, const gj_shape_t *shape, uint32_t absent)
{
    for (uint32_t i = 0; i < shape->count; i++) {
        if (!(absent & 1u << i))
            continue;
        say(words, shape->names[i]);
        absent &= ~(1u << i);
        say(words, !absent ? "" : absent & (absent - 1) ? ", " : " and ");
    }
}

/* Returns the GJ_WITHIN_* parts that a loc lacks. */
static uint32_t
lacks(const loc_t *loc)
{
    return (loc->inode ? 0 : GJ_WITHIN_INODE) | (loc->parent ? 0 : GJ_WITHIN_PARENT) | (loc->name ? 0 : GJ_WITHIN_NAME);
}

/* Whether a list has more entries or locks than the server's stack can encode. */
static int
is_too_long(uint16_t kind, const gj_value_t *value)
{
    int count = 0;
    struct list_head *each;
    if (!value->pointer || (kind != GJ_KIND_DIRENTS && kind != GJ_KIND_LOCKS))
        return 0;
    const struct list_head *list = kind == GJ_KIND_DIRENTS ? &value->dirents->list : &value->locks->list;
    for (each = list->next; each != list && count <= GJ_MOST_LISTED; each = each->next)
        count++;
    return count > GJ_MOST_LISTED;
}

static void
say_too_long(char *words, const char *verb, const gj_fop_t *fop, const char *name)
{
    snprintf(words, GJ_FAULT_SIZE, "Java %s %s with more than %d %s", verb, fop->name, GJ_MOST_LISTED, name);
}

/* Whether a size is above the limit that is safe for a child, and above the fop's own. */
static int
exceeds_bound(const gj_fop_t *fop, const gj_value_t *made, const gj_value_t *originals)
{
    uint16_t kind = fop->args.slots[fop->bound_arg].kind;
    uint64_t amount = gj_parts_amount(kind, &made[fop->bound_arg]);
    return amount > fop->bound && !(originals && amount <= gj_parts_amount(kind, &originals[fop->bound_arg]));
}

int
gj_parts_args_fault(const gj_fop_t *fop, const gj_value_t *made, const gj_value_t *originals, char *fault)
{
    const gj_shape_t *shape = &fop->args;
    uint32_t absent = missing(shape, made);
    if (absent && originals)
        absent &= ~missing(shape, originals);
    if (absent) {
        snprintf(fault, GJ_FAULT_SIZE, "Java wound %s without ", fop->name);
        say_missing(fault, shape, absent);
        return 1;
    }
    for (uint32_t i = 0; i < shape->count; i++) {
        uint16_t kind = shape->slots[i].kind;
        if (is_too_long(kind, &made[i]) && !(originals && is_too_long(kind, &originals[i]))) {
            say_too_long(fault, "wound", fop, shape->names[i]);
            return 1;
        }
        if ((int)i == fop->bound_arg && exceeds_bound(fop, made, originals)) {
            snprintf(fault, GJ_FAULT_SIZE, "Java wound %s with a %s of %" PRIu64 ", more than %" PRIu32, fop->name,
                     shape->names[i], gj_parts_amount(kind, &made[i]), fop->bound);
            return 1;
        }
        if (!shape->slots[i].within || !made[i].loc)
            continue;
        uint32_t lack = lacks(made[i].loc) & shape->slots[i].within;
        if (lack && originals && originals[i].loc)
            lack &= ~lacks(originals[i].loc);
        if (lack) {
            snprintf(fault, GJ_FAULT_SIZE, "Java wound %s with a %s without its %s", fop->name, shape->names[i],
                     lack & GJ_WITHIN_INODE    ? "inode"
                     : lack & GJ_WITHIN_PARENT ? "parent"
                                               : "name");
            return 1;
        }
    }
    return 0;
}

/* Returns whether op_ret is more than the part holds. said_by_child: op_ret comes from the child's own success. */
static int
exceeds(uint16_t kind, const gj_value_t *value, int32_t op_ret, int32_t op_errno, int said_by_child)
{
    uint64_t there = 0;
    struct list_head *each;
    if (!value->pointer)
        return 1;
    switch (kind) {
        case GJ_KIND_PAYLOAD:
            there = iov_length(value->payload.vector, value->payload.count);
            break;
        case GJ_KIND_STRING:
        case GJ_KIND_SPEC:
            there = strlen(value->string);
            break;
        case GJ_KIND_DIRENTS:
            /*
             * Java may leave out entries. But a parent that gets none reads again at the same offset, forever, unless
             * op_errno is ENOENT.
             */
            if (said_by_child)
                return list_empty(&value->dirents->list) && op_errno != ENOENT;
            list_for_each(each, &value->dirents->list) there++;
            break;
        case GJ_KIND_LOCKS:
            list_for_each(each, &value->locks->list) there++;
            break;
    }
    return (uint64_t)op_ret > there;
}

/*
 * Returns whether a reply has more than the fop requests: libgfapi copies op_ret bytes of a link's path into the
 * caller's memory, and features/shard copies all data that was read.
 */
static int
exceeds_limit(const gj_call_t *call, const gj_fop_t *fop, int32_t op_ret, const gj_value_t *reply)
{
    if (fop->limit_arg < 0)
        return 0;
    if ((uint64_t)op_ret > call->came_limit)
        return 1;
    int is_payload = fop->content >= 0 && fop->reply.slots[fop->content].kind == GJ_KIND_PAYLOAD;
    return is_payload && gj_parts_amount(GJ_KIND_PAYLOAD, &reply[fop->content]) > call->came_limit;
}

static int
part_of_statvfs(const gj_shape_t *shape)
{
    for (uint32_t i = 0; i < shape->count; i++) {
        if (shape->slots[i].kind == GJ_KIND_STATVFS)
            return (int)i;
    }
    return -1;
}

/* features/quota divides by the block size. */
static int
lacks_block_size(const gj_shape_t *shape, const gj_value_t *reply)
{
    int part = part_of_statvfs(shape);
    return part >= 0 && reply[part].statvfs && reply[part].statvfs->f_bsize == 0;
}

/* FUSE, libgfapi and the server link the inode with the iatt's gfid. */
static uint32_t
inode_faults(const gj_call_t *call, const gj_fop_t *fop, const inode_t *inode, const struct iatt *iatt)
{
    uint32_t faults = call->came_table && inode->table != call->came_table ? OTHER_TABLE : 0;
    if (!iatt)
        return faults;
    if (gf_uuid_is_null((unsigned char *)iatt->ia_gfid))
        return faults | NO_GFID;
    if (!gf_uuid_is_null((unsigned char *)inode->gfid) &&
        gf_uuid_compare((unsigned char *)inode->gfid, (unsigned char *)iatt->ia_gfid) != 0)
        faults |= OTHER_GFID;
    ia_type_t type = inode->ia_type != IA_INVAL ? inode->ia_type : (ia_type_t)fop->made;
    if (iatt->ia_type == IA_INVAL || (type != IA_INVAL && type != iatt->ia_type))
        faults |= OTHER_TYPE;
    return faults;
}

static uint32_t
reply_faults(const gj_call_t *call, const gj_fop_t *fop, int32_t op_ret, int32_t op_errno, int said_by_child,
             const gj_value_t *reply)
{
    if (op_ret < 0)
        return op_ret < -1 ? BELOW_MINUS_ONE : 0;
    uint32_t faults = missing(&fop->reply, reply);
    if (op_ret > 0 && !fop->counts)
        faults |= COUNTS_NOTHING;
    if (op_ret > 0 && fop->content >= 0 &&
        exceeds(fop->reply.slots[fop->content].kind, &reply[fop->content], op_ret, op_errno, said_by_child))
        faults |= EXCEEDS_CONTENT;
    if (fop->content >= 0 && is_too_long(fop->reply.slots[fop->content].kind, &reply[fop->content]))
        faults |= TOO_LONG;
    if (exceeds_limit(call, fop, op_ret, reply))
        faults |= EXCEEDS_LIMIT;
    if (lacks_block_size(&fop->reply, reply))
        faults |= NO_BLOCK_SIZE;
    if (fop->fd_part >= 0 && reply[fop->fd_part].fd && reply[fop->fd_part].fd != call->came_fd)
        faults |= OTHER_FD;
    if (fop->inode_part >= 0 && reply[fop->inode_part].inode)
        faults |= inode_faults(call, fop, reply[fop->inode_part].inode, reply[fop->inode_part + 1].iatt);
    return faults;
}

static void
explain(char *fault, const gj_fop_t *fop, int32_t op_ret, uint32_t faults)
{
    const char *const *names = fop->reply.names;
    uint32_t absent = faults & fop->reply.needed;
    if (faults & BELOW_MINUS_ONE)
        snprintf(fault, GJ_FAULT_SIZE, "Java unwound %s with op_ret %d: a failure is -1", fop->name, op_ret);
    else if (absent) {
        snprintf(fault, GJ_FAULT_SIZE, "Java unwound a success of %s without ", fop->name);
        say_missing(fault, &fop->reply, absent);
    } else if (faults & COUNTS_NOTHING)
        snprintf(fault, GJ_FAULT_SIZE, "Java unwound %s with op_ret %d: a success is 0", fop->name, op_ret);
    else if (faults & EXCEEDS_CONTENT)
        snprintf(fault, GJ_FAULT_SIZE, "Java unwound %s with op_ret %d, more than %s contains", fop->name, op_ret,
                 names[fop->content]);
    else if (faults & EXCEEDS_LIMIT)
        snprintf(fault, GJ_FAULT_SIZE, "Java unwound %s with op_ret %d%s%s beyond the fop's %s", fop->name, op_ret,
                 fop->content >= 0 ? " or " : "", fop->content >= 0 ? names[fop->content] : "",
                 fop->args.names[fop->limit_arg]);
    else if (faults & NO_BLOCK_SIZE)
        snprintf(fault, GJ_FAULT_SIZE, "Java unwound %s with a %s of block size 0", fop->name,
                 names[part_of_statvfs(&fop->reply)]);
    else if (faults & TOO_LONG)
        say_too_long(fault, "unwound", fop, names[fop->content]);
    else if (faults & OTHER_FD)
        snprintf(fault, GJ_FAULT_SIZE, "Java unwound %s with an %s other than the fop's", fop->name,
                 names[fop->fd_part]);
    else if (faults & OTHER_TABLE)
        snprintf(fault, GJ_FAULT_SIZE, "Java unwound %s with an %s of another graph", fop->name,
                 names[fop->inode_part]);
    else
        snprintf(fault, GJ_FAULT_SIZE, "Java unwound %s with a %s %s", fop->name, names[fop->inode_part + 1],
                 faults & NO_GFID      ? "without a gfid"
                 : faults & OTHER_GFID ? "of another gfid than the inode's"
                                       : "of no type, or of another than the inode's");
}

int
gj_parts_reply_fault(const gj_call_t *call, int32_t op_ret, int32_t op_errno, const gj_value_t *made,
                     const gj_value_t *originals, char *fault)
{
    const gj_fop_t *fop = &gj_fops[*(const int32_t *)(call->record + GJ_FOP)];
    int said_by_child = originals && op_ret == call->op_ret;
    uint32_t faults = reply_faults(call, fop, op_ret, op_errno, said_by_child, made);
    if (__builtin_expect(!faults, 1))
        return 0;
    if (originals)
        faults &=
            ~reply_faults(call, fop, call->op_ret, call->op_errno, 1, originals) | (call->is_remade ? BY_ARGUMENTS : 0);
    if (faults)
        explain(fault, fop, op_ret, faults);
    return faults != 0;
}
