/* Call records: the memory that C and Java share for one call. See fops.h for the layout. */
#pragma once

#include "data/value.h"
#include "thread/worker.h"

struct gj_instance;
struct gj_fan;

/*
 * The part of a call that only C sees. Each fop finds the caches cold, because GlusterFS's own code fills them: what
 * every fop needs is in the first three lines.
 */
typedef struct gj_call {
    struct gj_call *next_free;
    char *record; /* GJ_RECORD_SIZE bytes, also seen by Java */
    struct gj_instance *instance;
    call_frame_t *frame;
    const gj_value_t *values; /* in the record's in window, for verdicts that keep some or all of them */
    struct gj_kept *kept;     /* long strings and objects that Java has made for it */
    struct gj_fan *fan;       /* of a fop: its fan; of a branch: the fan that it belongs to */
    struct gj_fan *replied;   /* the fan whose replies Java reads in this turn */

    uint32_t id;
    int role;            /* GJ_ROLE_*: the owner of its frame */
    int has_owned;       /* see owned */
    int has_kept_args;   /* see kept_args */
    uint64_t pass;       /* its owner, GJ_PASS_*, and the number of its suspension; see gj_pass_of */
    uint64_t turns;      /* turns of Java so far, in all calls */
    int64_t thread;      /* thread of the last turn, by Java's number */
    uint64_t entered_at; /* in ns; 0 if its latency is not recorded */
    uint64_t looked_at;  /* last time of the clock */

    uint64_t java_time; /* ns in Java so far */
    /*
     * The fop's own fd, the inode table of its loc and its requested size, for comparison with a reply if the fop needs
     * it.
     */
    const fd_t *came_fd;
    const inode_table_t *came_table;
    uint64_t came_limit;
    int is_reply; /* values are a reply, not arguments */
    int32_t op_ret;
    int32_t op_errno;
    int is_remade; /* the last wind was the fop itself with arguments of Java, so the reply is to these */
    int own_wound; /* the fop itself has been wound: winding it again could apply it twice */
    int wound_fop; /* the fop of the last wind, and of its reply */

    uint32_t suspensions; /* how often the record was suspended, in all calls */
    int64_t suspended_at; /* when, by gj_now_seconds */
    uint64_t seen_turn;   /* used only by stuck.c: the last turn, and when it was first seen */
    int64_t seen_at;

    gj_values_t owned;     /* copies of the values while the call is suspended or passed to a worker */
    gj_values_t kept_args; /* the fop's arguments, if kept beyond their method */
    struct gj_call *next_branch;

    gj_job_t job; /* while it waits for a worker */
    int event;    /* GJ_EVENT_*: the event for the worker's turn */
} __attribute__((aligned(64))) gj_call_t;

enum {
    GJ_PASS_OURS,      /* C carries out a verdict, or waits for a reply */
    GJ_PASS_JAVA,      /* a turn of Java runs: the author's method or a reply callback */
    GJ_PASS_SUSPENDED, /* suspended in its turn, which has not ended */
    GJ_PASS_PARKED,    /* suspended, and its turn has ended: the resuming thread carries out the verdict */
    GJ_PASS_DECIDED,   /* resumed in its turn, whose thread then carries out the verdict; that is added to this value */
};

/*
 * Returns the pass value with the suspension's number. The number keeps a late verdict from deciding about the next
 * suspension or call.
 */
static inline uint64_t
gj_pass_of(uint32_t suspension, int pass)
{
    return (uint64_t)suspension << 32 | (uint32_t)pass;
}

/* Changes the owner of a call. Returns 0 if it has another owner, and stores that in from. */
static inline int
gj_call_pass_on(gj_call_t *call, uint64_t *from, uint64_t to)
{
    return __atomic_compare_exchange_n(&call->pass, from, to, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
}

/* Returns the current GJ_PASS_* of a call. */
static inline int
gj_call_pass(const gj_call_t *call)
{
    return (int)(uint32_t)__atomic_load_n(&call->pass, __ATOMIC_ACQUIRE);
}

enum {
    GJ_ROLE_FOP,       /* a fop of the parent, which waits for an answer */
    GJ_ROLE_BRANCH,    /* one branch of a fop wound to several children */
    GJ_ROLE_OPERATION, /* an operation of the translator: Java waits for the reply */
};

/* Takes a new call. NULL without memory, or if too many are in flight. */
gj_call_t *
gj_call_take(void);

void
gj_call_give_back(gj_call_t *call);

/* Returns the call of an id from Java; NULL if there is none. */
gj_call_t *
gj_call_find(uint32_t id);

/* Whether a frame in this record is suspended. */
static inline int
gj_call_is_suspended(const gj_call_t *call)
{
    int pass = gj_call_pass(call);
    return call->frame && (pass == GJ_PASS_SUSPENDED || pass == GJ_PASS_PARKED);
}

/* Visits every record, in use or not, in its current state. */
void
gj_call_each(void (*look)(gj_call_t *call, void *argument), void *argument);

/* Returns seconds of the monotonic clock. */
int64_t
gj_now_seconds(void);

/* Returns the memory of slab number index, which exists since its first record was taken; NULL if it does not exist. */
void *
gj_slab_memory(uint32_t index);

/* Keeps a copy of bytes, plus a zero, until the next verdict is carried out. */
void *
gj_call_keep(gj_call_t *call, const void *bytes, size_t size);

/* Keeps an object until the next verdict is carried out, and then releases it. Returns -1 without memory. */
int
gj_call_keep_object(gj_call_t *call, void *object, void (*let_go)(void *));

void
gj_call_drop_kept(gj_call_t *call);

static inline int32_t *
gj_field(gj_call_t *call, int offset)
{
    return (int32_t *)(call->record + offset);
}

static inline gj_call_t *
gj_call_of_job(gj_job_t *job)
{
    return (gj_call_t *)((char *)job - offsetof(gj_call_t, job));
}

/* Returns the fop of the parent, or of the operation. */
static inline int
gj_call_fop(gj_call_t *call)
{
    return *gj_field(call, GJ_FOP);
}
