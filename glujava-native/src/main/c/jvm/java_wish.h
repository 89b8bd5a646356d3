/* What a volume wishes of the JVM; there is one for all volumes of a process, and the first of them decides. */
#pragma once

#include <stddef.h>

/* The options of a volume, as they stand there; NULL for those that it does not have. */
typedef struct {
    const char *java_home;
    const char *heap_size;
    const char *jvm_environment;
    const char *jvm_options;
    int allow_writable_jar;
} gj_java_wish_t;

/* This is the one that decides. */
void
gj_java_wish_decides(const gj_java_wish_t *wish);

/* The names of the options that are others than those that have decided; how many they are. */
int
gj_java_wish_in_vain(const gj_java_wish_t *wish, char *names, size_t size);
