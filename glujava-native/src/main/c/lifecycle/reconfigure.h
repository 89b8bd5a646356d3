#pragma once

#include "instance/instance.h"

/*
 * Changes the options of an instance while it runs: all of them, or none. Returns -1 with failure set if they are
 * refused. The caller is GlusterFS, which holds a lock.
 */
int
gj_reconfigure(gj_instance_t *instance, dict_t *options, gj_failure_t *failure);
