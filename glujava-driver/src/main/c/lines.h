/* Lines in GlusterFS's log about faults in Java, of which ten a second are logged for each instance. */
#pragma once

/* How many instances share the rounds that need a line each. */
enum { LINES_INSTANCES = 10 };

/* Complains unless there is one line, and it names the round's fop and what that lacks; leaves time for the next. */
void
lines_need_one(void);

/* The same for one round of each fop; lines of others may be left out. */
void
lines_need_one_of_fop(void);
