#pragma once

#include "jvm/config.h"
#include "jvm/jvm_find.h"

#include <jni.h>
#include <stdint.h>

/* The sources of the JVM's options. Only config and jvm are required. */
typedef struct {
    const gj_config_t *config;
    const gj_jvm_t *jvm;
    const char *heap_size; /* options of the volume */
    const char *jvm_options;
    char *environment;          /* the JVM's options from its own variables */
    const char *private_folder; /* folder for the JVM's files */
    uint64_t memory;            /* the memory that this process may use */
    uint64_t main_stack;        /* stack that the program's first thread may use, in bytes */
} gj_jvm_sources_t;

typedef struct {
    JavaVMInitArgs args;
    int room;
    int no_memory;
} gj_jvm_options_t;

/*
 * Collects the options of the JVM: GluJava's own, then those of file and environment, then those of the volume. Must be
 * ended in any case. Returns -1 with failure set if an option is wrong.
 */
int
gj_jvm_options_make(gj_jvm_options_t *options, const gj_jvm_sources_t *sources, gj_failure_t *failure);

/* Returns the rest of the last option with this prefix, or NULL. */
const char *
gj_jvm_options_value(const gj_jvm_options_t *options, const char *begin);

void
gj_jvm_options_end(gj_jvm_options_t *options);
