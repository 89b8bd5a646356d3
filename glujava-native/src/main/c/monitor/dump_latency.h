/* What fops cost, for people (statedump) and for programs (metrics). */
#pragma once

#include "instance/instance.h"

void
gj_dump_latency(const gj_instance_t *instance);

/* Named as GlusterFS names its own of each xlator; times in nanoseconds. */
void
gj_dump_latency_metrics(const gj_instance_t *instance, int fd);
