/* The one JVM of the process: its start, and calls into it. */
#pragma once

#include "jvm/java_wish.h"
#include "text/failure.h"

#include <stdint.h>

/*
 * Starts the JVM, once a process. What the volume wishes goes before file and environment. What the JVM says, and its
 * report of a crash, go where GlusterFS's log is.
 */
int
gj_java_start(const gj_java_wish_t *wish, const char *log_file, gj_failure_t *failure);

/* What the record says happened, told to Java; the verdict, or GJ_VERDICT_NONE. */
int
gj_java_upcall(int call, int event);

enum {
    GJ_CONTROL_CREATE = 1,
    GJ_CONTROL_DESTROY = 2,
    GJ_CONTROL_STOP = 3,
    GJ_CONTROL_LOAD = 4, /* before its creation: tells what options there are */
    GJ_CONTROL_RECONFIGURE = 5,
    GJ_CONTROL_RETURN = 6, /* the same, before fops come again that have gone past the translator */
};

/* A life-cycle call; 0 when it went well. Only on threads of gj_run_apart: authors' code runs in it. */
int
gj_java_control(int operation, int instance);

/* Something beside fops: see tell.h, which is who calls it. What Java answers, or GJ_TOLD_NOTHING. */
int
gj_java_tell(int instance, int what, const char *bytes, int size);

/* How the Java side tells where it wants to be called. */
typedef int (*gj_upcall_t)(int call, int event);
typedef int (*gj_control_t)(int operation, int instance);
typedef int (*gj_told_t)(int instance, int what, int64_t bytes, int size);

void
gj_java_register(gj_upcall_t upcall, gj_control_t control, gj_told_t told);
