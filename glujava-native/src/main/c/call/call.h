/*
 * The way of a fop through Java: what the generated entry points call. A turn of Java ends with a verdict (verdict.h),
 * which may wind to several children (fan.h), whose replies bring the next turn: so these three include each other.
 */
#pragma once

#include "data/record.h"

/* A fop came from above. */
void
gj_enter(call_frame_t *frame, xlator_t *this, int fop, const gj_value_t *args);

/* A reply came from a child; the cookie is the child's index. */
void
gj_reply(call_frame_t *frame, void *cookie, xlator_t *this, int fop, int32_t op_ret, int32_t op_errno,
         const gj_value_t *reply);

/* Lets Java run for a call whose fan has the replies. On any thread. */
void
gj_call_run_replies(gj_call_t *call);
