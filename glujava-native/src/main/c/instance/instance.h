/*
 * One version of the translator of a volume of type features/glujava. A volume has one until a newer one replaces it:
 * see versions.h.
 */
#pragma once

#include "fops.h"
#include "instance/change.h"
#include "instance/counts.h"
#include "instance/options.h"
#include "instance/policy.h"
#include "text/failure.h"
#include "text/throttle.h"

#define GJ_MAX_INSTANCES 4096

enum {
    GJ_STAGE_STARTING, /* it is being made, and no fop enters yet */
    GJ_STAGE_PRESENT,  /* fops enter it */
    GJ_STAGE_DRAINING, /* replaced: what is in it ends in it */
    GJ_STAGE_ENDED,    /* Java has released it; a later version may use the memory */
    GJ_STAGE_LOST,     /* its constructor did not return, so it is never released */
};

struct gj_versions;

typedef struct gj_instance {
    uint32_t id;
    xlator_t *this;
    struct gj_versions *versions; /* all of the volume */
    int stage;                    /* GJ_STAGE_.. */
    uint64_t age;                 /* its number among the versions of the volume */
    int64_t replaced_at;          /* by gj_now_seconds */
    uint32_t replaces;            /* the id of the version before, while that hands over */
    xlator_t **children;
    int child_count;

    struct {
        char *method;        /* name of the @Fop method; NULL if the fop is not hooked */
        gj_counts_t *counts; /* of a fop that this or an earlier version of the volume has hooked */
        uint32_t wanted;     /* the arguments that it declares, a bit each */
        int is_closed;       /* no fop enters here: see call.c */
    } fops[GJ_FOP_COUNT];
    uint64_t failures;
    gj_throttle_t complaints; /* log lines about Java's faults that C finds */
    gj_policy_t policy;
    gj_options_t options; /* of the translator */
    gj_change_t change;
    int timeout;           /* limit in seconds for the constructor and the @Reconfigure method */
    uint64_t operations;   /* own call stacks without a reply */
    gf_boolean_t is_timed; /* latencies are recorded */
    int32_t end_timeout;   /* limit in seconds at the end of the process; 0: not called */
    int32_t stuck_after;   /* seconds after which a method counts as stuck; 0: never */
    int held;              /* by gj_instance_hold; under the lock of the list */
    int is_made;           /* complete: its description no longer changes */
    int is_up;             /* the graph is in use: operations may start */
    int is_left;           /* Java is releasing or has released it: no fop enters any more */

    /* Events (by number; 0 for unknown numbers), cbks and reports that Java takes, a bit each. */
    uint64_t events;
    uint32_t cbks;
    uint32_t reports;
    char *end_methods; /* methods that take the end of the process, for the log; NULL: none */
    int asked[3];      /* for the current report */

    struct xlator_fops *own_fops;
    int hides_info; /* option info off */
    /* For glusterfs.glujava.info: the functions to call for other names. */
    fop_getxattr_t beneath_getxattr;
    fop_fgetxattr_t beneath_fgetxattr;

    struct xlator_cbks *own_cbks; /* NULL if Java takes none */
    char *translator;
    char *class_name;
    char *version;
    char *jar;
    gj_failure_t failure; /* why Java could not create or change the instance */
} gj_instance_t;

static inline int
gj_instance_stage(const gj_instance_t *instance)
{
    return __atomic_load_n(&instance->stage, __ATOMIC_ACQUIRE);
}

static inline void
gj_instance_set_stage(gj_instance_t *instance, int stage)
{
    __atomic_store_n(&instance->stage, stage, __ATOMIC_RELEASE);
}

/* Returns whether it is the version that stands for its volume. */
static inline int
gj_instance_is_shown(const gj_instance_t *instance)
{
    return instance->age == 0 && gj_instance_stage(instance) == GJ_STAGE_STARTING
               ? 1
               : __atomic_load_n((gj_instance_t **)&instance->this->private, __ATOMIC_ACQUIRE) == instance;
}

/* Registers the instance under a new id. Returns -1 if there are too many. */
int
gj_instance_enlist(gj_instance_t *instance);

/* Unregisters the instance and frees its id. Waits until it is not held. */
void
gj_instance_strike_off(gj_instance_t *instance);

/*
 * Does the same, but never reuses the id, because Java may still use it. Also used for the instance of a graph that
 * GlusterFS has left, because GlusterFS may free the xlator without a call.
 */
void
gj_instance_retire(gj_instance_t *instance);

/*
 * Called when the graph is permanently out of use. Returns 1 if Java may release the translator, because no call or
 * operation needs it. From the first call on, further fops fail with ENOTCONN.
 */
int
gj_instance_leave(gj_instance_t *instance);

/* Returns the instance of an id from Java; NULL if there is none. */
gj_instance_t *
gj_instance_find(uint32_t id);

/* Returns any instance that is in use or being created; NULL if there is none. */
gj_instance_t *
gj_instance_any(void);

/* Visits the present version of every volume that is in use or being created, with a lock held. */
void
gj_instance_each(void (*look)(const gj_instance_t *instance, void *argument), void *argument);

/*
 * Returns the instance at an address if it is in use or being created; otherwise NULL. It is not freed before
 * gj_instance_release: gj_instance_strike_off waits for that.
 */
gj_instance_t *
gj_instance_hold(const gj_instance_t *instance);

void
gj_instance_release(gj_instance_t *instance);

/*
 * Calls empty with a lock held, unless the instance is held: then returns 0. Visitors of gj_instance_each do not see it
 * half empty.
 */
int
gj_instance_empty(gj_instance_t *instance, void (*empty)(gj_instance_t *instance));

/* Lets no fop enter any more. Those that come nevertheless see that in call.c. */
void
gj_instance_close(gj_instance_t *instance);

/* Returns whether no fop or suspended frame is in it any more. Only for a closed one. */
int
gj_instance_is_empty(const gj_instance_t *instance);

/* Fops that have entered and not left yet. */
uint64_t
gj_instance_in_flight(const gj_instance_t *instance);

/* Fops that entered and have left this translator again. */
uint64_t
gj_instance_answered(const gj_instance_t *instance);
