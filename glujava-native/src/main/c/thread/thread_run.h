#pragma once

/*
 * Runs a function on a fresh thread with a stack of its own, and waits for its end: 0; ETIMEDOUT when it does not come
 * within so many seconds (0: however long it takes), and then it may yet; EAGAIN when there is no thread.
 */
int
gj_run_on_thread(void (*function)(void *), void *argument, int timeout_seconds);

typedef struct gj_thread_run gj_thread_run_t;

/* That of the function that runs so on this thread, or NULL. */
gj_thread_run_t *
gj_thread_run_mine(void);

/* For a function that runs so, and cannot return: it counts as ended, and this thread, its own or not, stands still. */
void
gj_thread_run_leave(gj_thread_run_t *run) __attribute__((noreturn));

/* This thread does nothing any more. */
void
gj_pause_for_ever(void) __attribute__((noreturn));
