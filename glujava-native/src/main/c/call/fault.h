/* Ends calls in which Java failed, and logs why. */
#pragma once

#include "data/record.h"
#include "instance/instance.h"

/*
 * Ends a call that Java has failed in: with EIO or, if option on-failure says so and it is not too late, without the
 * translator. Logs the reason; NULL if Java has logged it.
 */
void
gj_fault_end(gj_call_t *call, const char *why);

/* Logs a fault, unless there were many: what is "fop" or "operation", end is what became of it. */
void
gj_fault_log(gj_instance_t *instance, const char *what, int fop_id, const char *why, const char *end);
