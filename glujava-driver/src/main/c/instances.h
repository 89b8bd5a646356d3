/* Instances of the real glujava.so, loaded by GlusterFS, with a translator in a jar. */
#pragma once

#include "world.h"

/* GLUJAVA_DRIVER_LIBRARY and GLUJAVA_DRIVER_JAR name the files to load. Exits if the instance cannot be created. */
xlator_t *
ours_start(const char *translator, xlator_t *child);

int64_t
ours_in_flight(const xlator_t *xl);

/* Ends it as GlusterFS ends a graph. */
void
ours_end(xlator_t *xl);
