#pragma once

#include "text/failure.h"

/*
 * Checks that this process has no other JVM, and no other copy of this library. Returns -1 with failure set if it has.
 */
int
gj_jvm_conflict(gj_failure_t *failure);
