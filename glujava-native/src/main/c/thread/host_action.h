/* What a process wants done at a signal, done by ourselves. */
#pragma once

#include <signal.h>

/* Not SIG_DFL, and not SIG_IGN. */
int
gj_action_is_handler(const struct sigaction *action);

int
gj_action_is_same(const struct sigaction *one, const struct sigaction *other);

/* Calls its handler from ours, with the mask that it wants. */
void
gj_action_call(struct sigaction *action, int signal, siginfo_t *info, void *context);

/* Ends the process by that signal. */
void
gj_action_end_by(int signal);

/* One with a handler of ours, to stand before it: on the stack that it wants. The mask is all, until it is called. */
struct sigaction
gj_action_before(const struct sigaction *action, void (*handler)(int, siginfo_t *, void *));
