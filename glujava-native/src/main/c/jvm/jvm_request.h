/* The options of a volume about the JVM. All volumes of a process share one JVM, and the first one decides. */
#pragma once

#include <jni.h>
#include <stddef.h>

/* The options of a volume, as in the volfile; NULL for options that are not set. */
typedef struct {
    const char *java_home;
    const char *heap_size;
    const char *jvm_environment;
    const char *jvm_options;
    const char *bridge;
    int allow_writable_jar;
    int (*bind_direct)(JNIEnv *env); /* binds the direct bridge, which is in a folder above; -1 when Java refuses */
} gj_jvm_request_t;

/* Makes this the volume that decides. */
void
gj_jvm_request_decides(const gj_jvm_request_t *request);

/* Writes the names of the options that differ from those of the deciding volume. Returns their number. */
int
gj_jvm_request_ignored(const gj_jvm_request_t *request, char *names, size_t size);
