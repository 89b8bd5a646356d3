/* The cbks of an xlator, which GlusterFS calls when inodes, fds and clients end. */
#pragma once

#include "instance/instance.h"

/* Sets the cbks that the translator takes, in a table of the xlator's own. All others stay unchanged. */
void
gj_cbk_install(gj_instance_t *instance);

void
gj_cbk_remove(gj_instance_t *instance);
