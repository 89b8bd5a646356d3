#pragma once

#include "instance/instance.h"

/*
 * Runs an operation of the life cycle (GJ_CONTROL_..) in Java, on another thread and for a limited time: returns what
 * gj_run_on_thread does. If the operation has ended, result is what Java returned; result may be NULL.
 */
int
gj_control(gj_instance_t *instance, int operation, int timeout_seconds, int *result);
