#pragma once

#include "text/failure.h"

/* Whether this process may have what no JVM starts without: 0, or -1 and why not. */
int
gj_jvm_probe(gj_failure_t *failure);

/* Whether a JVM that is up has room to work in. One that meets the limit later ends the process. */
int
gj_jvm_probe_room(gj_failure_t *failure);
