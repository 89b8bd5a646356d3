/* What GluJava's own options change in an instance. */
#pragma once

#include "instance/instance.h"
#include "instance/own_values.h"

/* Sets an instance to the options, at its start and after each change. */
void
gj_settings_apply(gj_instance_t *instance, const gj_own_options_t *options);

/* Fails with the message for options that cannot be read. Returns -1. */
int
gj_settings_fail(gj_failure_t *failure);
