/*
 * Threads with ample stacks, for calls that came on a stack on which Java must not run. Fops on one file or fd run in
 * the order in which they came; what has been wound runs beside them, so that a fop may wait for it.
 */
#pragma once

#include "data/record.h"

/* At least so many threads for fops, and as many for all else: the most that a volume of the process asks for. */
void
gj_worker_want(int threads);

/* Runs Java for a call on a worker thread; -1 when there is none. The call owns its values. */
int
gj_worker_submit(gj_call_t *call, int event);
