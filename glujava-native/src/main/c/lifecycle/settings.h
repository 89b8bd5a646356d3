/* Applies GluJava's own options to an instance. */
#pragma once

#include "instance/instance.h"
#include "instance/own_values.h"

/* Applies the options to an instance, at its start and after each change. */
void
gj_settings_apply(gj_instance_t *instance, const gj_own_options_t *options);

/* Sets the failure for options that cannot be read. Returns -1. */
int
gj_settings_fail(gj_failure_t *failure);
