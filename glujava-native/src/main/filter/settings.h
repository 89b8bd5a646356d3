/*
 * What a volume's options say about translators in Java. glusterd keeps them in the file `info` beside the volfiles:
 *   user.glujava.NAME=client      NAME is in the graphs of clients
 *   user.glujava.NAME.KEY=VALUE   an option of it; GlusterFS cannot remove an option, so the value "(none)" is as none
 */
#ifndef GJ_FILTER_SETTINGS_H
#define GJ_FILTER_SETTINGS_H

#include "text.h"

typedef struct {
    char *key, *value;
} gj_setting_t;

/* The lines for GluJava, by key. */
typedef struct {
    gj_setting_t *lines;
    size_t count;
} gj_settings_t;

/* Finds the lines in the content of `info`, which must stay and gets changed. Returns false without memory. */
bool
gj_settings_read(gj_text_t *info, gj_settings_t *settings);

/* Returns the name of a translator that this line puts into the graphs of clients, or NULL. */
const char *
gj_settings_client(const gj_setting_t *line);

/* Returns the key of an option, if the line sets an option of the translator `name`, or NULL. */
const char *
gj_settings_option(const gj_setting_t *line, const char *name);

#endif
