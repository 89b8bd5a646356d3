/* The settings, the run-time home, the JVM and its limits, as the meta-translator sees them. */
#pragma once

#include "jvm/jvm_find.h"

/*
 * Reads the settings and finds the JVM; the JVM's home is empty when there is none. Adds findings for both. Returns -1
 * if the settings are wrong.
 */
int
java_find(gj_config_t *config, gj_jvm_t *jvm);

void
java_check(const gj_config_t *config, const gj_jvm_t *jvm);
