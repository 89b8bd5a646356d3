#pragma once

#include "jvm/jvm_request.h"
#include "text/failure.h"

/*
 * Starts the JVM, once for the process. The volume's options override file and environment. The JVM's output and crash
 * report go to the place of GlusterFS's log.
 */
int
gj_java_start(const gj_jvm_request_t *request, const char *log_file, gj_failure_t *failure);
