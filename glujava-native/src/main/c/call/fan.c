#include "call/fan.h"

#include "call/answer.h"
#include "call/call.h"
#include "call/fault.h"
#include "call/fop.h"
#include "call/own_frame.h"
#include "call/parts.h"
#include "call/wind.h"
#include "data/window.h"
#include "instance/instance.h"

struct gj_fan {
    gj_call_t *call; /* the call that gets a turn when the fan is complete; not accessed after that */
    gj_call_t *branches, **last;
    gj_call_t *winner; /* the branch whose success was enough */
    int first;         /* one success is enough */
    int awaited;       /* replies, plus one for the winding, which must be complete first */
    int decided;       /* the call has had its turn */
    int uses;          /* references: of the call, of the winding, of each branch without a reply */
};

static gj_fan_t *
fan_of(gj_call_t *call)
{
    if (!call->fan) {
        call->fan = calloc(1, sizeof(*call->fan));
        if (!call->fan)
            return NULL;
        call->fan->call = call;
        call->fan->last = &call->fan->branches;
        call->fan->uses = 1;
    }
    return call->fan;
}

gj_call_t *
gj_fan_branch(gj_call_t *call, int first)
{
    /* Branches can be added only before Java decides. Later ones would be lost. */
    int pass = gj_call_pass(call);
    if (call->role != GJ_ROLE_FOP || pass == GJ_PASS_OURS || pass >= GJ_PASS_DECIDED)
        return NULL;
    if (first) {
        gj_fan_drop(call->fan);
        call->fan = NULL;
    }
    gj_fan_t *fan = fan_of(call);
    gj_call_t *branch = fan ? gj_call_take() : NULL;
    if (!branch)
        return NULL;
    branch->role = GJ_ROLE_BRANCH;
    branch->instance = call->instance;
    branch->fan = fan;
    branch->next_branch = NULL;
    if (gj_own_frame_copy(branch, call->frame) != 0) {
        gj_call_give_back(branch);
        return NULL;
    }
    *gj_field(branch, GJ_INSTANCE) = call->instance->id;
    *gj_field(branch, GJ_FOP) = *gj_field(call, GJ_FOP);
    *fan->last = branch;
    fan->last = &branch->next_branch;
    return branch;
}

static void
unuse(gj_fan_t *fan)
{
    if (__atomic_sub_fetch(&fan->uses, 1, __ATOMIC_ACQ_REL) != 0)
        return;
    for (gj_call_t *branch = fan->branches, *next; branch; branch = next) {
        next = branch->next_branch;
        gj_own_frame_give_back(branch);
    }
    free(fan);
}

void
gj_fan_drop(gj_fan_t *fan)
{
    if (!fan)
        return;
    /* Released now, because it can be a file's content and the other replies may take long. */
    if (fan->winner && fan->winner->has_owned) {
        gj_values_release(&fan->winner->owned);
        fan->winner->has_owned = 0;
    }
    unuse(fan);
}

/* Gives the call its turn, unless it has had it. The replies are in the branches' records. */
static void
decide(gj_fan_t *fan, gj_call_t *winner)
{
    int expected = 0;
    if (!__atomic_compare_exchange_n(&fan->decided, &expected, 1, 0, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED))
        return;
    gj_call_t *call = fan->call;
    fan->winner = winner;
    *gj_field(call, GJ_CHILD) = winner ? (int32_t)winner->id : GJ_NO_WINNER;
    call->replied = fan;
    gj_call_run_replies(call);
}

/* Counts one reply, or the end of the winding. */
static void
arrived(gj_fan_t *fan)
{
    if (__atomic_sub_fetch(&fan->awaited, 1, __ATOMIC_ACQ_REL) == 0)
        decide(fan, NULL);
}

void
gj_fan_reply(gj_call_t *branch, const gj_shape_t *shape, int32_t op_ret, int32_t op_errno, const gj_value_t *reply)
{
    gj_fan_t *fan = branch->fan;
    int late = fan->first && __atomic_load_n(&fan->decided, __ATOMIC_ACQUIRE);

    if (!late) {
        if (gj_values_own(&branch->owned, shape, reply) == 0) {
            branch->has_owned = 1;
            branch->values = branch->owned.v;
            gj_window_fill(branch, shape, branch->values, ~0u);
        } else {
            op_ret = -1;
            op_errno = ENOMEM;
            *gj_field(branch, GJ_PRESENT) = 0;
        }
        *gj_field(branch, GJ_OP_RET) = op_ret;
        *gj_field(branch, GJ_OP_ERRNO) = op_errno;
    }
    gj_own_frame_end(branch);
    if (!late && fan->first && op_ret >= 0)
        decide(fan, branch);
    arrived(fan);
    unuse(fan);
}

/* Takes the arguments of all branches before the first wind, because the call may end during the winding. */
static int
take_all(gj_fan_t *fan, char *fault)
{
    gj_call_t *call = fan->call;
    for (gj_call_t *branch = fan->branches; branch; branch = branch->next_branch) {
        int fop_id = *gj_field(branch, GJ_OUT_FOP);
        int child = *gj_field(branch, GJ_OUT_CHILD);
        if (fop_id < 0 || fop_id >= GJ_FOP_COUNT || child < 0 || child >= call->instance->child_count)
            return EINVAL;
        const gj_value_t *originals = fop_id == *gj_field(call, GJ_FOP) ? gj_wind_own_args(call) : NULL;
        if (gj_window_take(branch, &gj_fops[fop_id].args, originals, &branch->owned) != 0)
            return ENOMEM;
        branch->has_owned = 1;
        gj_call_drop_kept(branch);
        if (gj_parts_args_fault(&gj_fops[fop_id], branch->owned.v, originals, fault))
            return EINVAL;
    }
    return 0;
}

static void
wind_branch(gj_call_t *branch)
{
    int fop_id = *gj_field(branch, GJ_OUT_FOP);
    int child = *gj_field(branch, GJ_OUT_CHILD);
    gj_values_t args = branch->owned;
    branch->has_owned = 0;
    branch->wound_fop = fop_id;
    branch->is_reply = 1;
    branch->frame->local = branch;
    /* After this the branch belongs to its child. It lives as long as the fan. */
    xlator_t *to = branch->instance->children[child];
    if (!gj_fops[fop_id].wind(branch->frame, to, (void *)(uintptr_t)child, args.v)) {
        branch->frame->local = NULL;
        gj_fan_reply(branch, &gj_fops[fop_id].reply, -1, ENOMEM, gj_no_values);
    }
    gj_values_release(&args);
}

void
gj_fan_wind(gj_call_t *call, int first)
{
    gj_fan_t *fan = call->fan;
    char fault[GJ_FAULT_SIZE] = "Java wound a fop that cannot be wound to several children";
    int error = fan && fan->branches ? take_all(fan, fault) : EINVAL;
    call->fan = NULL; /* no branches can be added from now on */
    if (error) {
        if (error == EINVAL)
            gj_fault_end(call, fault);
        else
            gj_answer_fail(call, error);
        gj_fan_drop(fan);
        return;
    }
    /* The branches have copied the values of the call. */
    gj_call_drop_kept(call);
    if (call->has_owned)
        gj_values_release(&call->owned);
    call->has_owned = 0;

    int count = 0;
    for (gj_call_t *branch = fan->branches; branch; branch = branch->next_branch) {
        call->own_wound |= *gj_field(branch, GJ_OUT_FOP) == gj_call_fop(call);
        count++;
    }
    fan->first = first;
    fan->awaited = count + 1;
    fan->uses += count + 1;
    for (gj_call_t *branch = fan->branches, *next; branch; branch = next) {
        next = branch->next_branch;
        wind_branch(branch);
    }
    arrived(fan);
    unuse(fan);
}
