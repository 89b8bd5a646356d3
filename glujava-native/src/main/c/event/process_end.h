/*
 * The end of the process by exit(), to which SIGTERM and umount come in GlusterFS's programs: no xlator is called then.
 * Translators that take the event ProcessEnd are, for a limited time.
 */
#pragma once

#include "instance/instance.h"

/* Limits the calls at the end of the process to so many seconds from now on; 0: none are made. */
void
gj_process_end_limit(gj_instance_t *instance, int32_t seconds);

/* The instance is in use: its translator is called at the end of the process, if it takes that. */
void
gj_process_end_expect(const gj_instance_t *instance);
