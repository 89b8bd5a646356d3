/* The values of GluJava's own options of a volume, which own-options.table has. */
#pragma once

#include "gluster/gluster.h"
#include "own_options.h"

/*
 * Reads the options at the start of a volume (changed NULL), or those that can change while it runs; the others are 0
 * then, and so is an option without a default that is not given. Strings are GlusterFS's, and not to be kept. Returns
 * -1 when one is malformed: GlusterFS has logged which.
 */
int
gj_own_options_read(gj_own_options_t *options, xlator_t *this, dict_t *changed);
