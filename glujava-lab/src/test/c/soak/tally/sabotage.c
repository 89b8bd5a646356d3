#include "sabotage.h"

#include "tickets.h"

#define AFTER 500      /* replies until the graph is in use */
#define GROWS_BY 16384 /* bytes a reply, far more than a soak allows */

typedef enum { LOST, AGAIN, WRONG, GROW, KINDS } kind_t;

static const char *const names[KINDS] = {"lost", "again", "wrong", "grow"};

struct sabotage {
    kind_t kind;
    uint64_t replies;
    int done;
};

sabotage_t *
sabotage_new(const char *how)
{
    for (int kind = 0; kind < KINDS; kind++) {
        if (strcmp(how, names[kind]) == 0) {
            sabotage_t *sabotage = calloc(1, sizeof(*sabotage));
            if (sabotage)
                sabotage->kind = kind;
            return sabotage;
        }
    }
    return NULL;
}

static int
once(sabotage_t *sabotage)
{
    return !__atomic_exchange_n(&sabotage->done, 1, __ATOMIC_RELAXED);
}

/* Changes one bit of the read data, in the reader's own memory. */
static int
spoil(const gj_value_t *reply)
{
    if (reply[0].payload.count < 1 || reply[0].payload.vector[0].iov_len < 8)
        return 0;
    ((char *)reply[0].payload.vector[0].iov_base)[5] ^= 1;
    return 1;
}

static void
grow(void)
{
    static char *last; /* so that no compiler removes the allocation */
    char *more = malloc(GROWS_BY);
    if (more)
        __atomic_store_n(&last, memset(more, 1, GROWS_BY), __ATOMIC_RELAXED);
}

int
sabotage_reply(sabotage_t *sabotage, call_frame_t *frame, int fop, int32_t op_ret, const gj_value_t *reply)
{
    if (__atomic_fetch_add(&sabotage->replies, 1, __ATOMIC_RELAXED) < AFTER)
        return 0;
    switch (sabotage->kind) {
        case LOST:
            return fop == GJ_WRITEV && once(sabotage);
        case AGAIN:
            /*
             * Does what the translator above would do if this frame were unwound twice; a real second unwind would
             * access freed memory.
             */
            if (once(sabotage))
                tickets_give_back((uintptr_t)frame->cookie);
            return 0;
        case WRONG:
            if (fop == GJ_READV && op_ret > 8)
                (void)spoil(reply);
            return 0;
        default:
            grow();
            return 0;
    }
}
