/*
 * A change of an instance's options. GlusterFS requests it. Then Java applies it, or GlusterFS gives it up when its
 * wait is over, whichever comes first. The change has ended when Java has returned.
 */
#pragma once

#include "gluster/gluster.h"

typedef struct {
    dict_t *wanted; /* the options of the new volfile; NULL without a change */
    int stage;      /* GJ_CHANGE_.. */
    int returns;    /* fops have bypassed the translator, and return to it now */
} gj_change_t;

enum { GJ_CHANGE_OVER, GJ_CHANGE_REQUESTED, GJ_CHANGE_TAKEN, GJ_CHANGE_GIVEN_UP };

/* Moves the change to another stage. Returns 0 if it is not in the stage from. */
int
gj_change_move(gj_change_t *change, int from, int to);

/* Called before Java applies the options. Returns 0 if the change was given up. */
int
gj_change_take(gj_change_t *change);

/* Returns whether Java has returned. The instance must not be freed before that. */
int
gj_change_is_over(gj_change_t *change);

/* Releases the options of the last change. */
void
gj_change_release(gj_change_t *change);
