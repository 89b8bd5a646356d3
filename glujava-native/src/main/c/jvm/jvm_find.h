#pragma once

#include "jvm/config.h"

#define GJ_OLDEST_JAVA 17

typedef struct {
    char home[PATH_MAX];
    char library[PATH_MAX]; /* libjvm.so */
    int version;            /* 17, 21, ...; 0 when the JDK does not say */
} gj_jvm_t;

/*
 * Finds the JVM to load: the java-home given, which then must be right, or else the newest of the known folders.
 */
int
gj_jvm_find(const char *java_home, const char *java_home_from, gj_jvm_t *jvm, gj_failure_t *failure);
