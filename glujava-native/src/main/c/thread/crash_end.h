#pragma once

/* Handles the signal of this thread's crash as without a JVM. Does not return. */
void
gj_crash_hand_over(void);
