/*
 * Replaces the translator of a running volume by another version. New fops go to the new version at once; frames,
 * suspended frames and operations of the old one end in it, and then Java releases it.
 */
#pragma once

#include "instance/versions.h"

/*
 * Replaces the present version by the one that these options of the volume name. The options are checked, and
 * GluJava's own ones read. Call with the lock of the versions held. Returns -1 with failure set; then nothing has
 * changed.
 */
int
gj_replace(gj_instance_t *present, dict_t *wanted, const gj_own_options_t *options, gj_failure_t *failure);
