/* What the log says of turns of Java that do not end. */
#pragma once

#include "monitor/stuck_turn.h"

/* Asks Java where those are that are due, and logs them. */
void
gj_stuck_log_due(gj_stuck_t *entries, int count, int64_t now);

/* Logs that those which were logged before have ended. */
void
gj_stuck_log_ended(const gj_stuck_t *entries, int count, int64_t now);
