/* What is set for the whole process: by /etc/glujava/glujava.conf, and by the environment. */
#pragma once

#include "failure.h"

#include <limits.h>

typedef struct {
    char home[PATH_MAX];      /* glujava-core.jar, jna.jar and libjnidispatch.so are here */
    char home_from[64];       /* who said so */
    char java_home[PATH_MAX]; /* empty: look for one */
    char java_home_from[64];
    char jvm_options[2048];
} gj_config_t;

/* Reads the configuration; -1 with failure set when there is a file that cannot be understood. */
int
gj_config_read(gj_config_t *config, gj_failure_t *failure);
