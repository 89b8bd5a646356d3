#pragma once

#include "jvm_find.h"

#include <jni.h>

typedef struct {
    JavaVMInitArgs args;
    JavaVMOption options[1024]; /* more than the text of all can hold */
    char text[PATH_MAX * 4];
    size_t used;
} gj_jvm_options_t;

/* The options of the JVM: GluJava's own, then those of file and environment, then those of the volume. */
void
gj_jvm_options_make(gj_jvm_options_t *options, const gj_config_t *config, const gj_jvm_t *jvm, const char *of_volume,
                    const char *log_folder);
