/* What a JVM says when the process may not have what it needs, and what to do about it. */
#pragma once

#include <stddef.h>

/* Finds the line of the JVM's output that names a lack, or NULL; size is its length. */
const char *
gj_jvm_lack(const char *said, size_t *size);

/* The limits of this process that it may have run into, and how to change them. */
void
gj_jvm_lack_hint(const char *lack, char *hint, size_t size);
