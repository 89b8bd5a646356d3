#pragma once

/*
 * Runs a function on a fresh thread with a stack of its own, and waits for its end: 0; ETIMEDOUT when it does not come
 * within so many seconds (0: however long it takes), and then it may yet; EAGAIN when there is no thread.
 */
int
gj_run_apart(void (*function)(void *), void *argument, int timeout_seconds);

/* For a function that runs so, and cannot return: it counts as ended, and its thread stands still. */
void
gj_apart_leave(void) __attribute__((noreturn));
