/*
 * The end of the process by exit(), which SIGTERM and umount lead to in GlusterFS's programs. GlusterFS calls no xlator
 * then. GluJava calls translators that take the event ProcessEnd, for a limited time.
 */
#pragma once

#include "instance/instance.h"

/* Limits the calls at the end of the process to this number of seconds from now on; 0: no calls. */
void
gj_process_end_limit(gj_instance_t *instance, int32_t seconds);

/*
 * Called when the instance goes into use. Its translator is called at the end of the process, if it takes ProcessEnd.
 */
void
gj_process_end_expect(const gj_instance_t *instance);
