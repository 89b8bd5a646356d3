#pragma once

#include "text/failure.h"

/* Checks for resources without which no JVM starts. Returns 0, or -1 with failure set. */
int
gj_jvm_probe(gj_failure_t *failure);

/* Checks that a running JVM has enough address space. A JVM that reaches the limit later ends the process. */
int
gj_jvm_probe_room(gj_failure_t *failure);
