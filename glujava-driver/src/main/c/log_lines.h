/* Checks lines in GlusterFS's log about faults in Java. Each instance logs ten a second. */
#pragma once

/* The number of instances that share the rounds that need a line each. */
enum { LINES_INSTANCES = 10 };

/*
 * Complains unless there is exactly one line, which names the round's fop and the missing part. Waits until the limit
 * allows another line.
 */
void
lines_need_one(void);

/* Does the same for one round of each fop; lines of other rounds may be suppressed. */
void
lines_need_one_of_fop(void);
