/* The cbks of an xlator, which GlusterFS calls when inodes, fds and clients end. */
#pragma once

#include "instance/instance.h"

/* Makes the table of the cbks that the translator takes. All others stay unchanged. */
void
gj_cbk_prepare(gj_instance_t *instance);

/* Gives the xlator that table. */
void
gj_cbk_install(gj_instance_t *instance);

void
gj_cbk_remove(gj_instance_t *instance);
