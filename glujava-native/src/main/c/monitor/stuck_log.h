/* The log lines about turns of Java that do not end. */
#pragma once

#include "monitor/stuck_turn.h"

/* Asks Java for the places of the turns that are due, and logs them. */
void
gj_stuck_log_due(gj_stuck_t *entries, int count, int64_t now);

/* Logs the end of turns that were logged before. */
void
gj_stuck_log_ended(const gj_stuck_t *entries, int count, int64_t now);
