/* GlusterFS's events, for translators that take them. */
#pragma once

#include "instance/instance.h"

/* Delivers an event to a translator that takes it. Returns 0 if the translator stops the event. */
int
gj_event_goes_on(gj_instance_t *instance, int32_t event, void *data);
