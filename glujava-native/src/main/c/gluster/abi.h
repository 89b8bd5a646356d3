/* GlusterFS has no stable ABI: this library works with the version it was built for, and with no other. */
#pragma once

#include "gluster/gluster.h"
#include "text/failure.h"

/* Whether the GlusterFS that runs is the one this library was built for; -1 with failure set when it is not. */
int
gj_abi_check(xlator_t *this, gj_failure_t *failure);
