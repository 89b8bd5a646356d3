/* The functions of each fop in the generated fops.c. */
#pragma once

#include "data/value.h"

typedef struct {
    const char *name;
    /* Winds to a child with STACK_WIND_COOKIE and the reply callback gj_reply. Returns 0 without memory. */
    int (*wind)(call_frame_t *frame, xlator_t *child, void *cookie, const gj_value_t *args);
    /* Winds to a child with STACK_WIND_TAIL: the child takes over the frame. */
    void (*tail)(call_frame_t *frame, xlator_t *child, const gj_value_t *args);
    void (*unwind)(call_frame_t *frame, int32_t op_ret, int32_t op_errno, const gj_value_t *reply);
    gj_shape_t args;
    gj_shape_t reply;
    int8_t counts; /* op_ret can be above 0 */
    /* Index of the first such argument or part of the reply; -1 if there is none. */
    int8_t content; /* op_ret must not exceed its content */
    int8_t fd_arg;
    int8_t fd_part;
    int8_t loc_arg;
    int8_t inode_part; /* the following iatt is the inode's */
    int8_t limit_arg;  /* op_ret must not exceed it */
    int8_t bound_arg;  /* values above bound are not safe for a child */
    uint32_t bound;
    uint8_t made; /* the type of the file that the fop makes; IA_INVAL for any type */
} gj_fop_t;

extern const gj_fop_t gj_fops[GJ_FOP_COUNT];

/* Makes the slot of a fop enter here. */
void
gj_fop_install(struct xlator_fops *fops, int fop);
