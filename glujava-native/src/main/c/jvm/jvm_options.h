#pragma once

#include "jvm/config.h"
#include "jvm/jvm_find.h"

#include <jni.h>
#include <stdint.h>

/* What decides about the JVM's options. All but config and jvm may be left out. */
typedef struct {
    const gj_config_t *config;
    const gj_jvm_t *jvm;
    const char *heap_size; /* options of the volume */
    const char *jvm_options;
    char *environment;          /* what the JVM takes from variables of its own */
    const char *private_folder; /* for what it writes */
    uint64_t memory;            /* that this process may use */
    uint64_t main_stack;        /* that the program's first thread may use, in bytes */
} gj_jvm_wish_t;

typedef struct {
    JavaVMInitArgs args;
    int room;
    int no_memory;
} gj_jvm_options_t;

/*
 * The options of the JVM: GluJava's own, then those of file and environment, then those of the volume. To be ended
 * whatever it returns; -1 with failure set.
 */
int
gj_jvm_options_make(gj_jvm_options_t *options, const gj_jvm_wish_t *wish, gj_failure_t *failure);

/* What the last option that begins so says behind that, or NULL. */
const char *
gj_jvm_options_value(const gj_jvm_options_t *options, const char *begin);

void
gj_jvm_options_end(gj_jvm_options_t *options);
