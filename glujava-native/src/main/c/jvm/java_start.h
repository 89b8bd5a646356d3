#pragma once

#include "jvm/java_wish.h"
#include "text/failure.h"

/*
 * Starts the JVM, once a process. What the volume wishes goes before file and environment. What the JVM says, and its
 * report of a crash, go where GlusterFS's log is.
 */
int
gj_java_start(const gj_java_wish_t *wish, const char *log_file, gj_failure_t *failure);
