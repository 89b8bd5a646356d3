/*
 * The translator's own options in GlusterFS's table of its xlator, beside GluJava's: aliases, defaults and checks are
 * GlusterFS's then, as for translators in C.
 */
#pragma once

#include "gluster/gluster.h"
#include "text/failure.h"

typedef struct {
    volume_option_t *table; /* an empty one ends it */
    int count;
    volume_opt_list_t *listed; /* among the xlator's; NULL while it is not */
} gj_options_t;

/*
 * One more option, before they are published: its keys and its values (each with commas between; no values: any), the
 * range (NAN: no end), and its default or NULL. -1 without memory.
 */
int
gj_options_add(gj_options_t *options, const char *keys, const char *type, double min, double max, const char *values,
               const char *default_value, const char *description);

/* Makes them known to GlusterFS. -1 with failure set. */
int
gj_options_publish(gj_options_t *options, xlator_t *this, gj_failure_t *failure);

/* GlusterFS knows them no more; */
void
gj_options_withdraw(gj_options_t *options, xlator_t *this);

/* and they are freed. */
void
gj_options_end(gj_options_t *options, xlator_t *this);

/*
 * Lets GlusterFS check what a volfile gives against all that is published, and rename aliases. -1 with failure set when
 * something is wrong with it.
 */
int
gj_options_check(const gj_options_t *options, xlator_t *this, dict_t *given, gj_failure_t *failure);
