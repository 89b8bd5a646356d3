/* Calls into Java. Java registers the functions that are called. */
#pragma once

#include <stdint.h>

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

/* A life-cycle call; 0 when it went well. Only on threads of gj_run_on_thread: authors' code runs in it. */
int
gj_java_control(int operation, int instance);

/* Passes a notice to Java: see notice.h. Returns Java's answer, or GJ_TOLD_NOTHING. */
int
gj_java_notify(int instance, int what, const char *bytes, int size);

typedef int (*gj_upcall_t)(int call, int event);
typedef int (*gj_control_t)(int operation, int instance);
typedef int (*gj_notify_t)(int instance, int what, int64_t bytes, int size);

void
gj_java_register(gj_upcall_t upcall, gj_control_t control, gj_notify_t notify);

/* Whether Java has called gj_java_register. */
int
gj_java_is_registered(void);
