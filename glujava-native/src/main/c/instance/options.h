/*
 * Adds the translator's options to GlusterFS's option table of the xlator, besides GluJava's. Then GlusterFS handles
 * aliases, defaults and checks, as for translators in C.
 */
#pragma once

#include "gluster/gluster.h"
#include "text/failure.h"

typedef struct {
    volume_option_t *table; /* an empty option ends the list */
    int count;
    volume_opt_list_t *listed; /* in the xlator's list; NULL before that */
} gj_options_t;

/*
 * Adds an option before they are published: its keys and allowed values (separated by commas; no values: any), the
 * range (NAN: no limit), and its default or NULL. Returns -1 without memory.
 */
int
gj_options_add(gj_options_t *options, const char *keys, const char *type, double min, double max, const char *values,
               const char *default_value, const char *description);

/* Publishes the options to GlusterFS. Returns -1 with failure set. */
int
gj_options_publish(gj_options_t *options, xlator_t *this, gj_failure_t *failure);

/* Takes published options out of GlusterFS's list, and puts them back. Needs no memory. */
void
gj_options_hide(const gj_options_t *options);

void
gj_options_show(const gj_options_t *options, xlator_t *this);

/* Removes them from GlusterFS; */
void
gj_options_withdraw(gj_options_t *options, xlator_t *this);

/* and frees them. */
void
gj_options_end(gj_options_t *options, xlator_t *this);

/*
 * Lets GlusterFS check the options of a volfile against all published ones, and rename aliases. Returns -1 with failure
 * set if one is wrong.
 */
int
gj_options_check(const gj_options_t *options, xlator_t *this, dict_t *given, gj_failure_t *failure);
