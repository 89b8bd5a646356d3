/* The settings of the whole process, from /etc/glujava/glujava.conf and the environment. */
#pragma once

#include "text/failure.h"

#include <limits.h>

/* The limit for one source: the file, the environment, or a volume. */
enum { GJ_JVM_OPTIONS_MAX = 65535 };

typedef struct {
    char home[PATH_MAX];      /* folder of the run-time's files: see home_check.c */
    char home_from[64];       /* the source of the setting */
    char java_home[PATH_MAX]; /* empty: search for one */
    char java_home_from[64];
    char heap_size[64]; /* empty: not set */
    char heap_size_from[64];
    char bridge[16]; /* empty: not set */
    char bridge_from[64];
    int jvm_environment; /* whether the JVM reads options from its own variables; below 0: not set */
    char *jvm_options;   /* NULL: none */
} gj_config_t;

/* Reads the configuration, which must be ended in any case. Returns -1 with failure set if it has an error. */
int
gj_config_read(gj_config_t *config, gj_failure_t *failure);

void
gj_config_end(gj_config_t *config);

/*
 * Checks that JVM options can be split into words and are within the limit of a source. Otherwise returns -1 with
 * failure set.
 */
int
gj_config_check_options(const char *options, const char *from, gj_failure_t *failure);
