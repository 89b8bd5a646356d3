/*
 * A fop wound to several children at once. Each child gets a branch: a call of its own with a copy of the fop's stack,
 * so the child may reply long after the fop was answered. Java gets its turn when the fan has the replies that it waits
 * for.
 */
#pragma once

#include "data/record.h"

typedef struct gj_fan gj_fan_t;

/*
 * Adds a branch to a call, whose windows can then be written. The first one replaces all branches that were added
 * before and not wound. Returns NULL without memory, and if no decision about the call is due.
 */
gj_call_t *
gj_fan_branch(gj_call_t *call, int first);

/* Winds all branches. Java gets its turn when all have replied, or with the first success. */
void
gj_fan_wind(gj_call_t *call, int first);

/* Takes the reply of a branch. Releases it if it arrives too late. */
void
gj_fan_reply(gj_call_t *branch, const gj_shape_t *shape, int32_t op_ret, int32_t op_errno, const gj_value_t *reply);

/* Releases the branches and their replies for the call. fan may be NULL. */
void
gj_fan_drop(gj_fan_t *fan);
