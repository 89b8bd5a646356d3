/* GlusterFS has no stable ABI: this library works only with the version that it was built for. */
#pragma once

#include "gluster/gluster.h"
#include "text/failure.h"

/*
 * Checks that the running GlusterFS is the version that this library was built for. Returns -1 with failure set if it
 * is not.
 */
int
gj_abi_check(xlator_t *this, gj_failure_t *failure);
