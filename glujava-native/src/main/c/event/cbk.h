/* The cbks of an xlator: what GlusterFS calls when inodes, fds and clients end. */
#pragma once

#include "instance/instance.h"

/* Gives the xlator those cbks that the translator wants, in a table of its own; all others stay what they are. */
void
gj_cbk_install(gj_instance_t *instance);

void
gj_cbk_remove(gj_instance_t *instance);
