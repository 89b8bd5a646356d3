/* Calls into Java, to functions that Java registers. */
#pragma once

#include "layouts.h"

#include <stdint.h>

/* Gives Java a turn for the event in the record. Returns the verdict, or GJ_VERDICT_NONE. */
int
gj_java_upcall(int call, int event);

/*
 * Performs a stage in the life of an instance, GJ_CONTROL_... Returns 0 on success. Call only on threads of
 * gj_run_on_thread, because it runs authors' code.
 */
int
gj_java_control(int operation, int instance);

/* Passes a notice to Java: see notice.h. Returns Java's answer, or GJ_ANSWER_NONE. */
int
gj_java_notify(int instance, int what, const char *bytes, int size);

typedef int (*gj_upcall_t)(int call, int event);
typedef int (*gj_control_t)(int operation, int instance);
typedef int (*gj_notify_t)(int instance, int what, int64_t bytes, int size);

void
gj_java_register(gj_upcall_t upcall, gj_control_t control, gj_notify_t notify);

/* Returns the time of that, as gj_stages_now. */
int64_t
gj_java_registered_at(void);

/* Returns whether Java has called gj_java_register. */
int
gj_java_is_registered(void);
