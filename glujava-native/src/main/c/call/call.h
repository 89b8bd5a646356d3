/*
 * The path of a fop through Java, called by the generated entry points. A turn of Java ends with a verdict (verdict.h),
 * which may wind to several children (fan.h), whose replies begin the next turn. So these three include each other.
 */
#pragma once

#include "data/record.h"

/* Called when a fop arrives from above. */
void
gj_enter(call_frame_t *frame, xlator_t *this, int fop, const gj_value_t *args);

/* Called when a child's reply arrives; the cookie is the child's index. */
void
gj_reply(call_frame_t *frame, void *cookie, xlator_t *this, int fop, int32_t op_ret, int32_t op_errno,
         const gj_value_t *reply);

/* Gives Java its turn for a call whose fan has its replies. Can be called on any thread. */
void
gj_call_run_replies(gj_call_t *call);
