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
        char *method;        /* name of the @Fop method; NULL if the fop is not hooked */
        uint32_t wanted;     /* the arguments that it declares, a bit each */
        gj_counts_t *counts; /* of a hooked fop */
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
    char *end_methods;     /* methods that take the end of the process, for the log; NULL: none */
    int notices_elsewhere; /* notices on other threads; under the lock of notice.c */
    int asked[3];          /* for the current report */

    struct xlator_fops *own_fops;
    struct xlator_fops *given_fops;
    int hides_info; /* option info off */
    /*
     * For glusterfs.glujava.info: the functions to call for other names, and the fops while all fops bypass the
     * translator.
     */
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
    gj_failure_t failure; /* why Java could not create or change the instance */
} gj_instance_t;

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

/* Visits every instance that is in use or being created, with a lock held. */
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

/* Fops that have entered and not left yet. */
uint64_t
gj_instance_in_flight(const gj_instance_t *instance);

/* Fops that entered and have left this translator again. */
uint64_t
gj_instance_answered(const gj_instance_t *instance);
