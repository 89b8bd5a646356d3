/* One volume of type features/glujava: one instance of a translator. */
#pragma once

#include "fops.h"
#include "instance/options.h"
#include "instance/policy.h"
#include "instance/reconfigure.h"
#include "text/failure.h"
#include "text/throttle.h"

#define GJ_MAX_INSTANCES 4096

typedef struct gj_instance {
    uint32_t id;
    xlator_t *this;
    xlator_t **children;
    int child_count;

    struct {
        char *method;    /* the @Fop method; NULL when the fop is not hooked */
        uint32_t wanted; /* the arguments that it declares, a bit each */
        uint64_t entries;
        struct gj_latency *latency; /* of a hooked fop; NULL without memory */
    } fops[GJ_FOP_COUNT];
    uint64_t answered; /* fops that entered Java and have left this translator again */
    uint64_t failures;
    gj_throttle_t complaints; /* lines about faults in Java that C finds */
    gj_policy_t policy;
    gj_options_t options; /* the translator's own */
    gj_change_t change;
    int timeout; /* seconds that the author's constructor and @Reconfigure method have */
    uint64_t operations; /* call stacks of its own, to be replied to */
    gf_boolean_t is_timed; /* latencies are noted */
    int32_t end_timeout; /* seconds that it has at the end of the process; 0: it is not called then */
    int32_t stuck_after; /* seconds after which a method is said not to return; 0: never */
    int held;            /* by gj_instance_hold; under the lock of the list */
    int is_made;         /* it is complete, and what it is does not change any more */
    int is_up;           /* the graph is in use: operations may start */
    int is_left;         /* Java lets go of it, or has: fops enter no more */

    /* What Java is told beside fops: events by a bit for each number (0: those that have none), cbks, sections. */
    uint64_t events;
    uint32_t cbks;
    uint32_t sections;
    char *end_methods;  /* those that take the end of the process, for the log; NULL: none */
    int told_elsewhere; /* on other threads, now; tell.c has the lock */
    int asked[3];       /* for a section, now */

    struct xlator_fops *own_fops;
    struct xlator_fops *given_fops;
    int hides_info; /* option info off */
    /* For glusterfs.glujava.info: what would else be called, and the fops that are while all go past the translator. */
    fop_getxattr_t beneath_getxattr;
    fop_fgetxattr_t beneath_fgetxattr;
    struct xlator_fops *own_past_fops; /* NULL without memory */
    struct xlator_fops *given_past_fops;

    struct xlator_cbks *own_cbks; /* NULL when Java is told of none */
    struct xlator_cbks *given_cbks;
    char *translator;
    char *class_name;
    char *version;
    char *jar;
    gj_failure_t failure; /* why Java could not make the instance, or change it */
} gj_instance_t;

/* Makes the instance of an xlator whose JVM runs, and puts it in place. -1 with failure set. */
int
gj_instance_create(xlator_t *this, int timeout_seconds, gj_failure_t *failure);

void
gj_instance_destroy(xlator_t *this);

/* The graph is in use from now on; or will not be any more, which waits for Java to end what it has begun. */
void
gj_instance_up(gj_instance_t *instance);

void
gj_instance_down(gj_instance_t *instance);

/*
 * The graph is out of use for good, and Java would let go of the translator: 1 when nothing in Java or below it needs
 * that any more. From the first call on, fops that come all the same fail with ENOTCONN.
 */
int
gj_instance_leave(gj_instance_t *instance);

/* Java has let go of it, and will not speak of it any more. */
void
gj_instance_left(gj_instance_t *instance);

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
 * gj_instance_destroy waits for that.
 */
gj_instance_t *
gj_instance_hold(const gj_instance_t *instance);

void
gj_instance_release(gj_instance_t *instance);

uint64_t
gj_instance_in_flight(const gj_instance_t *instance);
