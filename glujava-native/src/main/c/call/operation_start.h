#pragma once

#include "data/record.h"

/*
 * Winds an operation with the arguments in the out window. Returns 0 or an errno; with an errno the operation has
 * ended, unless it is already running.
 */
int
gj_operation_start(gj_call_t *call);
