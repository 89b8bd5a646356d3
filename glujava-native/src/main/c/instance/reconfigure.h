/* Options that are changed while an instance runs: all of them, or none. */
#pragma once

#include "gluster/gluster.h"
#include "text/failure.h"

struct gj_instance;

typedef struct {
    dict_t *wanted; /* what the volfile says now; NULL when nothing is changed just now */
    int stage;
    int returns; /* fops have gone past the translator, and will not from now on */
} gj_change_t;

/* Takes other options. -1 with failure set when they are refused. The caller is GlusterFS, which holds a lock. */
int
gj_reconfigure(struct gj_instance *instance, dict_t *options, gj_failure_t *failure);

/* Java is about to take them, after it has told the translator: 0 when that came too late. */
int
gj_reconfigure_take(struct gj_instance *instance);

/* Whether Java is through with it: until then the instance must not be freed. */
int
gj_reconfigure_is_over(struct gj_instance *instance);

/* Lets go of what the last change has left. */
void
gj_reconfigure_end(struct gj_instance *instance);
