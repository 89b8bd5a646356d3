/*
 * A fop wound to several children at once. Each gets a branch: a call of its own with a copy of the fop's stack, so that
 * a child may reply when the fop has long been answered. Java has its turn when the fan has what it waits for.
 */
#pragma once

#include "data/record.h"

typedef struct gj_fan gj_fan_t;

/*
 * One more branch of a call, whose windows are free to be written; the first one takes the place of all that were made
 * before and not wound. NULL without memory, and when the call is not to be decided about.
 */
gj_call_t *
gj_fan_branch(gj_call_t *call, int first);

/* Winds all branches: Java is to have its turn when all have replied, or when the first has that did not fail. */
void
gj_fan_wind(gj_call_t *call, int first);

/* The reply of a branch: keeps it, or, when it comes too late, lets it go. */
void
gj_fan_reply(gj_call_t *branch, const gj_shape_t *shape, int32_t op_ret, int32_t op_errno, const gj_value_t *reply);

/* The call needs neither the branches nor their replies any more; NULL is allowed. */
void
gj_fan_drop(gj_fan_t *fan);
