/* What the generated fops.c offers for each fop. */
#pragma once

#include "data/value.h"

typedef struct {
    const char *name;
    /* STACK_WIND_COOKIE to child, with a reply callback into gj_reply; 0 when there was no memory to wind. */
    int (*wind)(call_frame_t *frame, xlator_t *child, void *cookie, const gj_value_t *args);
    /* STACK_WIND_TAIL: child takes the frame over. */
    void (*tail)(call_frame_t *frame, xlator_t *child, const gj_value_t *args);
    void (*unwind)(call_frame_t *frame, int32_t op_ret, int32_t op_errno, const gj_value_t *reply);
    gj_shape_t args;
    gj_shape_t reply;
    int8_t counts; /* op_ret can be more than 0 */
    /* Places of the first such argument, or part of the reply; -1 without one. */
    int8_t content; /* op_ret must not exceed what is in it */
    int8_t fd_arg;
    int8_t fd_part;
    int8_t loc_arg;
    int8_t inode_part; /* an iatt comes next: the inode's */
    int8_t limit_arg;  /* op_ret must not exceed it */
    int8_t bound_arg;  /* a child is safe with what is not more than bound */
    uint32_t bound;
    uint8_t made; /* the type of what the fop makes; IA_INVAL for any */
} gj_fop_t;

extern const gj_fop_t gj_fops[GJ_FOP_COUNT];

/* Makes the slot of one fop enter here. */
void
gj_fop_install(struct xlator_fops *fops, int fop);
