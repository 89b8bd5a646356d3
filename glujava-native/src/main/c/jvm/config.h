/* What is set for the whole process: by /etc/glujava/glujava.conf, and by the environment. */
#pragma once

#include "text/failure.h"

#include <limits.h>

/* What one source may say: the file, the environment, a volume. */
enum { GJ_JVM_OPTIONS_MAX = 65535 };

typedef struct {
    char home[PATH_MAX];      /* glujava-core.jar, jna.jar and libjnidispatch.so are here */
    char home_from[64];       /* who said so */
    char java_home[PATH_MAX]; /* empty: look for one */
    char java_home_from[64];
    char heap_size[64]; /* empty: not said */
    char heap_size_from[64];
    int jvm_environment; /* whether the JVM takes options from variables of its own; below 0: not said */
    char *jvm_options;   /* NULL: none */
} gj_config_t;

/*
 * Reads the configuration, to be ended whatever it returns; -1 with failure set when there is something in it that
 * cannot be understood.
 */
int
gj_config_read(gj_config_t *config, gj_failure_t *failure);

void
gj_config_end(gj_config_t *config);

/* Whether JVM options can be split into words, and are no more than a source may say; else -1 with failure set. */
int
gj_config_check_options(const char *options, const char *from, gj_failure_t *failure);
