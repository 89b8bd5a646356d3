/* Performs the process's own action for a signal. */
#pragma once

#include <signal.h>

/* Returns whether the action is neither SIG_DFL nor SIG_IGN. */
int
gj_action_is_handler(const struct sigaction *action);

int
gj_action_is_same(const struct sigaction *one, const struct sigaction *other);

/* Calls the process's handler from ours, with the mask that it requests. */
void
gj_action_call(struct sigaction *action, int signal, siginfo_t *info, void *context);

/* Ends the process by that signal. */
void
gj_action_end_by(int signal);

/*
 * Returns an action with a handler of ours, to be installed before the process's: it uses the same stack, and blocks
 * all signals until it calls the process's handler.
 */
struct sigaction
gj_action_before(const struct sigaction *action, void (*handler)(int, siginfo_t *, void *));
