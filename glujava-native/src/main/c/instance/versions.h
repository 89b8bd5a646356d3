/*
 * The versions of a volume's translator: the present one, and earlier ones that it has replaced and that still have
 * frames or operations. A thread may have read the pointer to a version just before the change, so the memory of a
 * version stays as long as the volume, and a later version uses it again.
 */
#pragma once

#include "file/jar_state.h"
#include "instance/instance.h"

#define GJ_MOST_DRAINING 4
#define GJ_VERSIONS (GJ_MOST_DRAINING + 2) /* with the present one, and the next one */

typedef struct gj_versions {
    pthread_mutex_t lock; /* held while the options or the version change, and while the volume is taken out of use */
    gj_instance_t *all[GJ_VERSIONS];
    uint32_t number; /* of the volume: the id of its first version */
    dict_t *options; /* the options of the last change that was accepted; NULL: those of the xlator */
    int is_over;     /* the volume is out of use */
    gj_jar_state_t jar;
    int watches;       /* option watch */
    uint64_t last_age; /* of the newest version */
    uint64_t replacements;
    uint64_t refused;
    int notices_elsewhere; /* notices on other threads; under the lock of notice.c */
    uint32_t ending_cbks;  /* cbks at the end of inodes and fds that any version has taken, a bit each */

    /* The xlator's tables before the first version; and the fops while all fops bypass the translator. */
    struct xlator_fops *given_fops;
    struct xlator_cbks *given_cbks;
    struct xlator_fops *given_past_fops;
    struct xlator_fops *own_past_fops; /* NULL without memory */
} gj_versions_t;

/* Returns the versions of a volume with the first one. NULL without memory. */
gj_versions_t *
gj_versions_begin(gj_instance_t *first);

/*
 * Returns the next newer version that may have contexts, also one that will take over at once; NULL if there is none.
 * With NULL: the oldest one.
 */
gj_instance_t *
gj_versions_next(const gj_versions_t *versions, const gj_instance_t *after);

/* Counts the versions in a stage. */
int
gj_versions_count(const gj_versions_t *versions, int stage);

/* Returns an ended version that nobody holds, after it was emptied; NULL if there is none. */
gj_instance_t *
gj_versions_take_ended(const gj_versions_t *versions, void (*empty)(gj_instance_t *version));

/* Adds a version. Returns -1 if there are too many. */
int
gj_versions_add(gj_versions_t *versions, gj_instance_t *version);

/* Sums of all versions: fops that entered a fop and have left again, entries into one fop, and failures. */
uint64_t
gj_versions_answered(const gj_versions_t *versions);

uint64_t
gj_versions_entries(const gj_versions_t *versions, int fop);

uint64_t
gj_versions_failures(const gj_versions_t *versions);

/* Called when Java has released a version: its memory may be used again, or its volume is gone. */
void
gj_versions_released(gj_instance_t *version);
