/* Finds messages of a JVM about missing resources, and hints for them. */
#pragma once

#include <stddef.h>

/* Finds the line of the JVM's output that names a missing resource, or NULL; size is its length. */
const char *
gj_missing_resource(const char *output, size_t *size);

/* Returns the limits of this process that may be the cause, and how to change them. */
void
gj_missing_resource_hint(const char *line, char *hint, size_t size);
