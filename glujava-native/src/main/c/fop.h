/* What the generated fops.c offers for each fop. */
#pragma once

#include "value.h"

typedef struct {
    const char *name;
    /* STACK_WIND_COOKIE to child, with a reply callback into gj_reply; 0 when there was no memory to wind. */
    int (*wind)(call_frame_t *frame, xlator_t *child, void *cookie, const gj_value_t *args);
    /* STACK_WIND_TAIL: child takes the frame over. */
    void (*tail)(call_frame_t *frame, xlator_t *child, const gj_value_t *args);
    void (*unwind)(call_frame_t *frame, int32_t op_ret, int32_t op_errno, const gj_value_t *reply);
    gj_shape_t args;
    gj_shape_t reply;
} gj_fop_t;

extern const gj_fop_t gj_fops[GJ_FOP_COUNT];

/* Makes the slot of one fop enter here. */
void
gj_fop_install(struct xlator_fops *fops, int fop);
