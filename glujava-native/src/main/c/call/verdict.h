/* What becomes of a call: the ways in which a verdict is carried out. Each ends the call, or has it wait for replies. */
#pragma once

#include "call/call.h"

/* Carries out what Java said. */
void
gj_verdict_carry_out(gj_call_t *call, int verdict);

/* Answers with an error. */
void
gj_verdict_fail(gj_call_t *call, int32_t op_errno);

/* Answers with EIO for a fault in Java, and says why; NULL when Java has said so itself. */
void
gj_verdict_broken(gj_call_t *call, const char *why);

/* Logs a fault in Java, unless there were many: what is a fop or an operation. */
void
gj_verdict_complain(struct gj_instance *instance, const char *what, int fop_id, const char *why, const char *end);

/* The arguments that the fop came with; NULL when they are gone. */
const gj_value_t *
gj_verdict_own_args(gj_call_t *call);
