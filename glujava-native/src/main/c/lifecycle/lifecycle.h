/* The life cycle of an instance. */
#pragma once

#include "instance/instance.h"

/* Makes the instance of an xlator whose JVM runs, and installs it. -1 with failure set. */
int
gj_lifecycle_create(xlator_t *this, const gj_own_options_t *options, gj_failure_t *failure);

/* The graph is in use from now on. */
void
gj_lifecycle_up(gj_instance_t *instance);

/* The graph is not in use any more. Waits until Java has ended what it has begun. */
void
gj_lifecycle_down(gj_instance_t *instance);

void
gj_lifecycle_destroy(xlator_t *this);
