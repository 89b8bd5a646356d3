/*
 * Returns whether a volume serves a brick. Then its options come from glusterd, which cannot check or reset single
 * ones.
 */
#pragma once

#include "gluster/gluster.h"

int
gj_is_in_brick(xlator_t *this);
