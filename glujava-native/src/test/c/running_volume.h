/* A running volume whose options are changed. */
#pragma once

#include "declaring_volume.h"

extern gj_instance_t *instance;

/* How often Java applied new options, and the options at the last time. */
extern int options_applied;
extern char options_seen[1024];
extern int options_seen_size;

/* For each test. */
int
running_volume_begin(void **state);

int
running_volume_end(void **state);

/* Applies the new options in time. */
int
applies(int id);

/* Adds to the options of the next change. */
void
want(const char *key, char *value);

/* Changes the options as GlusterFS does. */
int
reconfigure(void);

/* The options collected by want. */
extern dict_t *wanted;

void
assert_nothing_has_changed(const char *why);
