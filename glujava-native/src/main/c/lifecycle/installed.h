/* The jars that 'glujava install' has put into the run-time home. */
#pragma once

#include "gluster/gluster.h"
#include "text/failure.h"

/*
 * A volume whose type is glujava/NAME or user/NAME uses the installed translator NAME, unless it has 'option jar'. Adds
 * the jar and the translator to such a volume's options. Returns -1 with failure set if the settings of the machine
 * cannot be read, or if the jar must exist and does not.
 */
int
gj_installed_options(xlator_t *this, dict_t *options, int must_exist, gj_failure_t *failure);
