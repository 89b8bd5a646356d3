#pragma once

#include "gluster.h"

/* Writes the instance's section of a statedump. */
int32_t
gj_dump(xlator_t *this);
