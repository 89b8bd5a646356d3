/* The files of the run-time home that the process loads. */
#pragma once

#include "jvm/config.h"

/* Checks that they can be read, and that only root can change them. Returns -1 with failure set. */
int
gj_home_check(const gj_config_t *config, int allow_writable, gj_failure_t *failure);
