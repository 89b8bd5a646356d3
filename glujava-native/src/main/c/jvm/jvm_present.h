#pragma once

#include <limits.h>
#include <stddef.h>

/* Returns whether a JVM already runs in this process; path is then its library. */
int
gj_jvm_present(char *path, size_t size);
