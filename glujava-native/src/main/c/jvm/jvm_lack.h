/* Finds messages of a JVM about missing resources, and hints for them. */
#pragma once

#include <stddef.h>

/* Finds the line of the JVM's output that names a lack, or NULL; size is its length. */
const char *
gj_jvm_lack(const char *said, size_t *size);

/* Returns the limits of this process that may be the cause, and how to change them. */
void
gj_jvm_lack_hint(const char *lack, char *hint, size_t size);
