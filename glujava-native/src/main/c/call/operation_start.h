#pragma once

#include "data/record.h"

/*
 * Winds an operation, with what Java has put into the out window. Returns 0 or an errno: then the operation is over,
 * unless it runs already.
 */
int
gj_operation_start(gj_call_t *call);
