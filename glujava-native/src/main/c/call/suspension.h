/* A call that outlives its turn of Java: suspended, resumed by any thread; and the arguments that it keeps. */
#pragma once

#include "data/record.h"

/* Makes a suspended call own what it borrowed; 0 or an errno. */
int
gj_call_suspend(gj_call_t *call);

/* Keeps the arguments of a fop, in its turn, until it is answered; 0 or an errno. */
int
gj_call_keep_args(gj_call_t *call);

/* The verdict of a call in the suspension of that number; 0 when that is over. */
int
gj_call_resume(gj_call_t *call, uint32_t suspension, int verdict);
