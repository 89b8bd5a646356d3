#pragma once

#include "instance/instance.h"

/*
 * Changes the options of an instance while it runs: all of them, or none. If they name another jar or translator, that
 * replaces the present version. Returns -1 with failure set if they are refused. The caller is GlusterFS, which holds a
 * lock.
 */
int
gj_reconfigure(gj_instance_t *instance, dict_t *options, gj_failure_t *failure);

/* The version that fops enter after gj_reload. */
typedef struct {
    char version[256];
    char jar[PATH_MAX];
} gj_reloaded_t;

/*
 * Loads the jar of the present options again, whose version replaces the present one. Returns -1 with failure set; then
 * nothing has changed. The instance is held.
 */
int
gj_reload(gj_instance_t *instance, gj_reloaded_t *reloaded, gj_failure_t *failure);
