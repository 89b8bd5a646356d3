/* The small graph, whose translator is replaced. */
#pragma once

#include "graph.h"
#include "lifecycle/replace.h"

/* The reason of the last refusal. */
extern gj_failure_t replace_failure;

/* For the group, and its end, which frees the graph; and for each test, which ends with graph_end. */
int
replacing_start(void **state);

int
replacing_end(void **state);

int
replacing_begin(void **state);

gj_instance_t *
present(void);

/* Replaces the present version, and returns the result. */
int
replace(void);

/* Releases a version that has nothing in it, as Java does. */
void
release(const gj_instance_t *version);
