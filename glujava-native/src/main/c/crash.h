#pragma once

#include <stddef.h>

/*
 * A crash is GlusterFS's to report, and the JVM's. HotSpot hands a signal that is not its own to the handler it finds
 * when it starts, before it has written its report: GlusterFS's then ends the process, and there is none. So it finds
 * none in GlusterFS's own programs; what it leaves aside is called when its report is written. Programs that use
 * libgfapi keep their handlers, which may do other things than to die.
 */
void
gj_crash_set_aside(void);

/* After the JVM's start. */
void
gj_crash_come_between(void);

/* When it has not started. */
void
gj_crash_put_back(void);

/* The signal of which this thread is dying, or 0. */
int
gj_crash_signal(void);

/* Does with that signal what would have been done without a JVM: does not return. */
void
gj_crash_hand_over(void);
