#pragma once

#include "jvm/config.h"

#define GJ_OLDEST_JAVA 17

typedef struct {
    char home[PATH_MAX];
    char library[PATH_MAX]; /* libjvm.so */
    int version;            /* 17, 21, ...; 0 if the JDK does not name its version */
} gj_jvm_t;

/*
 * Finds the JVM to load: in the given java-home, which must then be right, otherwise the newest in the known folders.
 */
int
gj_jvm_find(const char *java_home, const char *java_home_from, gj_jvm_t *jvm, gj_failure_t *failure);
