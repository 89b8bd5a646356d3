/* The values of GluJava's own options of a volume, as in own-options.table. */
#pragma once

#include "gluster/gluster.h"
#include "own_options.h"

/*
 * Reads all options at the start of a volume (changed is NULL), or those that can change while it runs. Others are 0,
 * and so is an option that has no default and is not set. Strings belong to GlusterFS and must not be kept. Returns -1
 * if an option is malformed; GlusterFS has logged its name.
 */
int
gj_own_options_read(gj_own_options_t *options, xlator_t *this, dict_t *changed);
