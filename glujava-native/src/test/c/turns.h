/* Turns of Java for tests of stat in the small graph. */
#pragma once

#include "scripted_java.h"

enum { BUILT_INO = 4711 };
#define BUILT_PATH "/built/by/java"

/* Each writes the values for its verdict, and returns it. The built ones wind to the second child. */
int
winds_built(gj_call_t *call, int event);

int
winds_built_watched(gj_call_t *call, int event);

int
winds_lookup_watched(gj_call_t *call, int event);

int
unwinds_built(gj_call_t *call, int event);

int
fails_with_enoent(gj_call_t *call, int event);

int
fails_without_errno(gj_call_t *call, int event);

int
suspends(gj_call_t *call, int event);

/* The id of the call of the last turn. */
extern int32_t turn_id;
