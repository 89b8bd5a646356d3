/* One volume of type features/glujava: one instance of a translator. */
#pragma once

#include "fops.h"
#include "instance/change.h"
#include "instance/counts.h"
#include "instance/options.h"
#include "instance/policy.h"
#include "text/failure.h"
#include "text/throttle.h"

#define GJ_MAX_INSTANCES 4096

typedef struct gj_instance {
    uint32_t id;
    xlator_t *this;
    xlator_t **children;
    int child_count;

    struct {
        char *method;        /* the @Fop method; NULL when the fop is not hooked */
        uint32_t wanted;     /* the arguments that it declares, a bit each */
        gj_counts_t *counts; /* of a hooked fop */
    } fops[GJ_FOP_COUNT];
    uint64_t failures;
    gj_throttle_t complaints; /* lines about faults in Java that C finds */
    gj_policy_t policy;
    gj_options_t options; /* the translator's own */
    gj_change_t change;
    int timeout;           /* seconds that the author's constructor and @Reconfigure method have */
    uint64_t operations;   /* call stacks of its own, to be replied to */
    gf_boolean_t is_timed; /* latencies are noted */
    int32_t end_timeout;   /* seconds that it has at the end of the process; 0: it is not called then */
    int32_t stuck_after;   /* seconds after which a method is said not to return; 0: never */
    int held;              /* by gj_instance_hold; under the lock of the list */
    int is_made;           /* it is complete, and what it is does not change any more */
    int is_up;             /* the graph is in use: operations may start */
    int is_left;           /* Java lets go of it, or has: fops enter no more */

    /* What Java takes beside fops, a bit each: events by their numbers (0: those that have none), cbks, reports. */
    uint64_t events;
    uint32_t cbks;
    uint32_t reports;
    char *end_methods;     /* those that take the end of the process, for the log; NULL: none */
    int notices_elsewhere; /* that other threads have; notice.c has the lock */
    int asked[3];          /* for a report, now */

    struct xlator_fops *own_fops;
    struct xlator_fops *given_fops;
    int hides_info; /* option info off */
    /* For glusterfs.glujava.info: what would else be called, and the fops that are while all go past the translator. */
    fop_getxattr_t beneath_getxattr;
    fop_fgetxattr_t beneath_fgetxattr;
    struct xlator_fops *own_past_fops; /* NULL without memory */
    struct xlator_fops *given_past_fops;

    struct xlator_cbks *own_cbks; /* NULL if Java takes none */
    struct xlator_cbks *given_cbks;
    char *translator;
    char *class_name;
    char *version;
    char *jar;
    gj_failure_t failure; /* why Java could not make the instance, or change it */
} gj_instance_t;

/* Gives the instance its id, by which it is found from then on. -1 if there are too many. */
int
gj_instance_enlist(gj_instance_t *instance);

/* The instance is not found any more, and its id is free. Waits until it is not held. */
void
gj_instance_strike_off(gj_instance_t *instance);

/*
 * The same, but the id is never used again, because Java may still use it. So is the instance of a graph that GlusterFS
 * has left: it may free the xlator, without a call.
 */
void
gj_instance_retire(gj_instance_t *instance);

/*
 * The graph is out of use for good, and Java would let go of the translator: 1 when nothing in Java or below it needs
 * that any more. From the first call on, fops that come all the same fail with ENOTCONN.
 */
int
gj_instance_leave(gj_instance_t *instance);

/* The instance of an id that came from Java; NULL if there is none such. */
gj_instance_t *
gj_instance_find(uint32_t id);

/* Any that is in use, or being made; NULL if there is none. */
gj_instance_t *
gj_instance_any(void);

/* Every instance that is in use, or being made. A lock is held meanwhile. */
void
gj_instance_each(void (*look)(const gj_instance_t *instance, void *argument), void *argument);

/*
 * The instance at an address, if it is in use or being made; else NULL. It is not freed before gj_instance_release:
 * gj_instance_strike_off waits for that.
 */
gj_instance_t *
gj_instance_hold(const gj_instance_t *instance);

void
gj_instance_release(gj_instance_t *instance);

/* Fops that have entered and not left yet. */
uint64_t
gj_instance_in_flight(const gj_instance_t *instance);

/* Fops that entered and have left this translator again. */
uint64_t
gj_instance_answered(const gj_instance_t *instance);
