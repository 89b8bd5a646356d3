#pragma once

#include "record.h"

/* Runs Java for a call on a worker thread; -1 when there is none. The call owns its values. */
int
gj_worker_submit(gj_call_t *call, int event);
