/* Call records: the memory that C and Java share for one call. See fops.h for the layout. */
#pragma once

#include "data/value.h"
#include "thread/worker.h"

struct gj_instance;
struct gj_fan;

/* What C alone knows of a record. */
typedef struct gj_call {
    uint32_t id;
    struct gj_call *next_free;
    char *record; /* GJ_RECORD_SIZE bytes, also seen by Java */

    struct gj_instance *instance;
    call_frame_t *frame;

    /* What the values in the record's in window are, for verdicts that keep some or all of them. */
    const gj_value_t *values;
    gj_values_t owned; /* where they live when the call is suspended, or hopped to a worker */
    int has_owned;
    gj_values_t kept_args; /* the fop's arguments, when they are to outlive the method that got them */
    int has_kept_args;
    int is_reply; /* values are a reply, not arguments */
    int32_t op_ret;
    int32_t op_errno;

    /* To compare a reply with, where the fop needs it: the fd it came with, its loc's table of inodes, what it asked for. */
    const fd_t *came_fd;
    const inode_table_t *came_table;
    uint64_t came_limit;

    int is_remade;        /* the fop itself was wound last, with arguments that Java made: the reply is to these */
    int own_wound;        /* the fop itself has been wound: winding it once more could do it twice */
    int wound_fop;        /* what was wound last, and is or was replied to */
    uint64_t pass;        /* in whose hand it is: GJ_PASS_*, and of which suspension; see gj_pass_of */
    uint32_t suspensions; /* how often the record was suspended, for whichever call */
    int64_t suspended_at; /* when, by gj_now_seconds */

    uint64_t turns;     /* of Java, so far, for whichever call */
    int64_t thread;     /* of the last one, by Java's number */
    uint64_t seen_turn; /* by stuck.c alone: the last turn, and when it was first seen */
    int64_t seen_at;

    uint64_t entered_at; /* in ns; 0 when nothing is noted of its latency */
    uint64_t looked_at;  /* the clock, last */
    uint64_t java_time;  /* ns that Java has had so far */

    int role;               /* GJ_ROLE_*: whose frame it is */
    struct gj_fan *fan;     /* of a fop: what it winds to several children; of a branch: what it is a branch of */
    struct gj_fan *replied; /* the fan whose replies Java sees in this turn */
    struct gj_call *next_branch;

    gj_job_t job; /* while it waits for a worker */
    int event;    /* GJ_EVENT_*: what Java learns from the worker */

    struct gj_kept *kept; /* what Java put beside the record: long strings, and objects that it made */
} gj_call_t;

enum {
    GJ_PASS_OURS,      /* C carries out what Java said, or waits for a reply */
    GJ_PASS_JAVA,      /* Java has its turn: the author's method, or a reply callback, runs */
    GJ_PASS_SUSPENDED, /* it was suspended in its turn, which is not over yet */
    GJ_PASS_PARKED,    /* its turn is over: the thread that resumes it carries out the verdict */
    GJ_PASS_DECIDED,   /* resumed before its turn was over, whose thread does so: this, and the verdict added to it */
};

/* The number keeps whoever comes late with a verdict from deciding about the next suspension, or the next call. */
static inline uint64_t
gj_pass_of(uint32_t suspension, int pass)
{
    return (uint64_t)suspension << 32 | (uint32_t)pass;
}

/* Moves a call from one hand to the next. Returns 0 if it is in another one: then from says in which. */
static inline int
gj_call_pass_on(gj_call_t *call, uint64_t *from, uint64_t to)
{
    return __atomic_compare_exchange_n(&call->pass, from, to, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
}

/* The GJ_PASS_* of a call, as it is just now. */
static inline int
gj_call_pass(const gj_call_t *call)
{
    return (int)(uint32_t)__atomic_load_n(&call->pass, __ATOMIC_ACQUIRE);
}

enum {
    GJ_ROLE_FOP,       /* came from above, which waits for an answer */
    GJ_ROLE_BRANCH,    /* one of several that a fop was wound to */
    GJ_ROLE_OPERATION, /* the translator's own: a Java thread waits for the reply */
};

/* A fresh call; NULL when there is no memory, or too many are in flight. */
gj_call_t *
gj_call_take(void);

void
gj_call_give_back(gj_call_t *call);

/* The call of an id that came from Java; NULL if there is none such. */
gj_call_t *
gj_call_find(uint32_t id);

/* Every record that there has ever been, in use or not, as it is just now. */
void
gj_call_each(void (*look)(gj_call_t *call, void *argument), void *argument);

/* Seconds of a clock that nobody sets. */
int64_t
gj_now_seconds(void);

/* The memory of slab number index, made when its first record was taken; NULL if there is none such. */
void *
gj_slab_memory(uint32_t index);

/* Keeps a copy of bytes, with a zero behind it, until the next verdict is done. */
void *
gj_call_keep(gj_call_t *call, const void *bytes, size_t size);

/* Keeps an object until the next verdict is done, and lets go of it then; -1 without memory. */
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

/* The fop that came from above, or that is the translator's own. */
static inline int
gj_call_fop(gj_call_t *call)
{
    return *gj_field(call, GJ_FOP);
}
