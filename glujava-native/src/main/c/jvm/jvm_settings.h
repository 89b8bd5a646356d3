#pragma once

#include "jvm/java_wish.h"
#include "jvm/jvm_options.h"

/* With what the JVM is started. */
typedef struct {
    gj_config_t config;
    gj_jvm_t jvm;
    int reads_environment; /* takes options from variables of its own */
    gj_jvm_options_t options;
} gj_jvm_settings_t;

/*
 * Reads and checks the settings, to be ended whatever it returns; -1 with failure set. Nothing has been started then:
 * when they are corrected, the process may try again.
 */
int
gj_jvm_settings_make(gj_jvm_settings_t *settings, const gj_java_wish_t *wish, const char *log_file,
                     gj_failure_t *failure);

void
gj_jvm_settings_end(gj_jvm_settings_t *settings);
