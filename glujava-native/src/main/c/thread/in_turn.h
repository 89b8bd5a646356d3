/*
 * Counts the turns of Java on this thread's stack. Operations that an author starts in a turn must not run on its
 * stack, nor under the locks that are held there.
 */
#pragma once

extern __thread int gj_turns_on_stack __attribute__((tls_model("initial-exec"), visibility("hidden")));

static inline void
gj_in_turn_begin(void)
{
    gj_turns_on_stack++;
}

static inline void
gj_in_turn_end(void)
{
    gj_turns_on_stack--;
}

static inline int
gj_in_turn(void)
{
    return gj_turns_on_stack > 0;
}
