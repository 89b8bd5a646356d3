/* The files of the run-time home, and those who can change them. */
#pragma once

#include "jvm/config.h"

void
folder_check(const gj_config_t *config);
