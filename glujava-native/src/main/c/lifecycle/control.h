#pragma once

#include "instance/instance.h"

/*
 * Runs a stage of the life cycle (GJ_CONTROL_..) in Java, on another thread and for a limited time. Returns the result
 * of gj_run_on_thread. If the stage has ended, result is Java's return value; result may be NULL.
 */
int
gj_control(gj_instance_t *instance, int operation, int timeout_seconds, int *result);
