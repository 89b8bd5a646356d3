/* Whether a volume serves a brick: its options then come from glusterd, which cannot check or reset them one by one. */
#pragma once

#include "gluster/gluster.h"

int
gj_is_in_brick(xlator_t *this);
