/* Calls that outlive their turn of Java: suspension, resumption by any thread, and kept arguments. */
#pragma once

#include "data/record.h"

/* Makes a suspended call own its borrowed values. Returns 0 or an errno. */
int
gj_call_suspend(gj_call_t *call);

/* Keeps the arguments of a fop, in its turn, until its answer. Returns 0 or an errno. */
int
gj_call_keep_args(gj_call_t *call);

/* Carries out the verdict for the suspension with that number. Returns 0 if that suspension is over. */
int
gj_call_resume(gj_call_t *call, uint32_t suspension, int verdict);
