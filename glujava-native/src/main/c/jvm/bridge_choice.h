/* Which bridge joins C and Java in this process. */
#pragma once

#include "text/failure.h"

/*
 * Chooses the bridge, GJ_BRIDGE_.., by its name: auto, jna or direct; -1 with failure set for another name.
 * java_version: the JVM's feature release; 0 when it is unknown.
 */
int
gj_bridge_choose(const char *name, const char *from, int java_version, gj_failure_t *failure);

/* Notes the bridge that has been bound. */
void
gj_bridge_note(int bridge);

/* The name of the bridge that has been bound, or NULL. */
const char *
gj_bridge_name(void);
