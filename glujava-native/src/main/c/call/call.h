/* The way of a fop through Java: what the generated entry points call. */
#pragma once

#include "data/record.h"

/* A fop came from above. */
void
gj_enter(call_frame_t *frame, xlator_t *this, int fop, const gj_value_t *args);

/* A reply came from a child; the cookie is the child's index. */
void
gj_reply(call_frame_t *frame, void *cookie, xlator_t *this, int fop, int32_t op_ret, int32_t op_errno,
         const gj_value_t *reply);

/* Lets Java run for a call, and carries out its verdict. On a thread and stack that may run Java. */
void
gj_call_run(gj_call_t *call, int event);

/* Lets Java run for a call whose fan has the replies. On any thread. */
void
gj_call_run_replies(gj_call_t *call);

/* Makes a suspended call own what it borrowed; 0 or an errno. */
int
gj_call_suspend(gj_call_t *call);

/* Keeps the arguments of a fop, in its turn, until it is answered; 0 or an errno. */
int
gj_call_keep_args(gj_call_t *call);

/* The verdict of a call in the suspension of that number; 0 when that is over. */
int
gj_call_resume(gj_call_t *call, uint32_t suspension, int verdict);
