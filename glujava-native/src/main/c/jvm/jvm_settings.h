#pragma once

#include "jvm/jvm_options.h"
#include "jvm/jvm_request.h"

/* The settings with which the JVM is started. */
typedef struct {
    gj_config_t config;
    gj_jvm_t jvm;
    int reads_environment; /* reads options from its own variables */
    gj_jvm_options_t options;
    int bridge; /* GJ_BRIDGE_.. */
} gj_jvm_settings_t;

/*
 * Reads and checks the settings, which must be ended in any case. Returns -1 with failure set if one is wrong; nothing
 * has been started then, so the process can try again.
 */
int
gj_jvm_settings_make(gj_jvm_settings_t *settings, const gj_jvm_request_t *request, const char *log_file,
                     gj_failure_t *failure);

void
gj_jvm_settings_end(gj_jvm_settings_t *settings);
