/* Instances of the real thing: glujava.so, loaded by GlusterFS, with a translator in a jar. */
#pragma once

#include "world.h"

/* GLUJAVA_DRIVER_LIBRARY and GLUJAVA_DRIVER_JAR say what to load. Ends the process when there is no such instance. */
xlator_t *
ours_start(const char *translator, xlator_t *child);

int64_t
ours_in_flight(const xlator_t *xl);

/* As when GlusterFS ends a graph. */
void
ours_end(xlator_t *xl);
