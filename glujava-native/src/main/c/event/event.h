/* The events of GlusterFS, for the translators that want to know of them. */
#pragma once

#include "instance/instance.h"

/* Tells Java of an event, if it wants to know; 0 when the translator keeps it from going on. */
int
gj_event_goes_on(gj_instance_t *instance, int32_t event, void *data);
