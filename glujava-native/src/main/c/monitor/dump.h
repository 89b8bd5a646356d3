#pragma once

#include "gluster/gluster.h"

/* Writes the instance's section of a statedump. */
int32_t
gj_dump(xlator_t *this);

/* Writes the instance's counters into the metrics, which SIGUSR2 requests. */
int32_t
gj_dump_metrics(xlator_t *this, int fd);
