/* The making of one version of a volume's translator: the first one, and those that replace it. */
#pragma once

#include "instance/versions.h"

/* Makes an empty version without an id. NULL without memory. */
gj_instance_t *
gj_version_make(xlator_t *this);

/* Makes an ended version empty again. Its id and its counts go on. */
void
gj_version_empty(gj_instance_t *version);

void
gj_version_free(gj_instance_t *version);

/*
 * Starts the Java side with these options of the volume. The author's code runs from here on. Returns -1 with failure
 * set; ETIMEDOUT if it still runs: then the memory is never freed.
 */
int
gj_version_start(gj_instance_t *version, dict_t *options, gj_failure_t *failure);

/* Prepares its tables of fops and cbks. before is the version that it replaces, or NULL. Returns -1 without memory. */
int
gj_version_prepare(gj_instance_t *version, const gj_instance_t *before, gj_failure_t *failure);

/*
 * Lets Java take over what the present version hands over. Meanwhile the ends of inodes and fds are told to both
 * versions, also if this fails. Returns like gj_version_start.
 */
int
gj_version_take_over(gj_instance_t *version, const gj_instance_t *before, gj_failure_t *failure);

/* Lets all fops enter it from now on. */
void
gj_version_enter(gj_instance_t *version);

/* Ends its Java side. Returns 0, or ETIMEDOUT if that has not ended yet. */
int
gj_version_end(gj_instance_t *version);
