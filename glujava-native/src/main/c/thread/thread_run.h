#pragma once

/*
 * Runs a function on a new thread with its own stack, and waits for its end. Returns 0; ETIMEDOUT if it does not end
 * within the given seconds (0: no limit), and then it still runs; EAGAIN if there is no thread.
 */
int
gj_run_on_thread(void (*function)(void *), void *argument, int timeout_seconds);

typedef struct gj_thread_run gj_thread_run_t;

/* Returns the run whose function is on this thread, or NULL. */
gj_thread_run_t *
gj_thread_run_mine(void);

/*
 * Ends a run whose function cannot return: it counts as ended, and this thread, which may be another one, stops
 * forever.
 */
void
gj_thread_run_leave(gj_thread_run_t *run) __attribute__((noreturn));

/* Stops this thread forever. */
void
gj_pause_for_ever(void) __attribute__((noreturn));
