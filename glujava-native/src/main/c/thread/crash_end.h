#pragma once

/* Does with the signal of this thread's crash what would have been done without a JVM: does not return. */
void
gj_crash_hand_over(void);
