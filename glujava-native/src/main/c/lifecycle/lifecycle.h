/* The life cycle of an instance. */
#pragma once

#include "instance/instance.h"

/* Creates and registers the instance of an xlator whose JVM runs. Returns -1 with failure set. */
int
gj_lifecycle_create(xlator_t *this, const gj_own_options_t *options, gj_failure_t *failure);

/* Called when the graph goes into use. */
void
gj_lifecycle_up(gj_instance_t *instance);

/* Called when the graph goes out of use. Waits until Java has ended its operations. */
void
gj_lifecycle_down(gj_instance_t *instance);

void
gj_lifecycle_destroy(xlator_t *this);
