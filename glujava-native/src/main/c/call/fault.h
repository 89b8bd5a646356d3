/* Ends calls in which Java failed, and logs the reason. */
#pragma once

#include "data/record.h"
#include "instance/instance.h"

/*
 * Ends a call in which Java failed: with EIO or, if option on-failure allows it and it is still possible, without the
 * translator. Logs the reason; NULL if Java has logged it.
 */
void
gj_fault_end(gj_call_t *call, const char *why);

/* Logs a fault, unless there are too many. what is "fop" or "operation"; end describes the result for it. */
void
gj_fault_log(gj_instance_t *instance, const char *what, int fop_id, const char *why, const char *end);
