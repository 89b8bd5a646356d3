/* Prints the times of fops, for people (statedump) and for programs (metrics). */
#pragma once

#include "instance/instance.h"

void
gj_dump_latency(const gj_instance_t *instance);

/* Uses the names of GlusterFS's own metrics of each xlator; times are in nanoseconds. */
void
gj_dump_latency_metrics(const gj_instance_t *instance, int fd);
