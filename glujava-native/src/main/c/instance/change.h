/*
 * A change of the options of an instance. GlusterFS requests it; then Java takes it, or GlusterFS gives it up because
 * it waits no longer, whichever comes first. It is over when Java has returned.
 */
#pragma once

#include "gluster/gluster.h"

typedef struct {
    dict_t *wanted; /* the options of the new volfile; NULL without a change */
    int stage;      /* GJ_CHANGE_.. */
    int returns;    /* fops have bypassed the translator, and will not from now on */
} gj_change_t;

enum { GJ_CHANGE_OVER, GJ_CHANGE_REQUESTED, GJ_CHANGE_TAKEN, GJ_CHANGE_GIVEN_UP };

/* Returns 0 if the change is not in the stage from. */
int
gj_change_move(gj_change_t *change, int from, int to);

/* Java is about to take the options. Returns 0 if that comes too late. */
int
gj_change_take(gj_change_t *change);

/* Whether Java has returned. Until then the instance must not be freed. */
int
gj_change_is_over(gj_change_t *change);

/* Releases the options of the last change. */
void
gj_change_release(gj_change_t *change);
