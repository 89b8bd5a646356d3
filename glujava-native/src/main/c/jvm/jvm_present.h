#pragma once

#include <limits.h>
#include <stddef.h>

/* Whether a JVM runs in this process already; if so, path is its library. */
int
gj_jvm_present(char *path, size_t size);
