/* A volume with a child, whose translator declares options. */
#pragma once

#include "check.h"
#include "instance/instance.h"
#include "text/failure.h"

extern xlator_t *volume;
extern gj_failure_t volume_failure;

/* For the group. */
int
declaring_volume_start(void **state);

/* For each test: a new volume before its init. The function loads declares the options of its jar. */
void
declaring_volume_begin(int (*loads)(int instance));

/* Options ttl, with the alias timeout, and limit. */
int
declares_ttl_and_limit(int instance);

/* Failures of Java. */
int
fails_with_reason(int instance);

int
fails_without_reason(int instance);
