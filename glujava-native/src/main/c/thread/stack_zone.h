/*
 * The pages without access that a JVM keeps at the end of each stack on which Java may run. They are the program's
 * memory: it gets them back when it needs them, and when the thread is detached.
 */
#pragma once

#include <stdint.h>

/* Records which pages are readable. Call before the thread is attached. */
void
gj_stack_zone_note(void);

/*
 * Finds out which pages the JVM has closed, the first time that it can: they are the same on all usual stacks. Later
 * threads look at these pages only. Call when the thread is attached.
 */
void
gj_stack_zone_learn(void);

/*
 * Does the same as gj_stack_zone_note for a thread that Java made, whose whole stack is given back when the thread
 * ends.
 */
void
gj_stack_zone_note_javas(void);

/*
 * Makes the recorded pages accessible again. Call when the thread is detached, because the JVM leaves its pages closed.
 */
void
gj_stack_zone_give_back(void);

/*
 * Opens the pages for a thread of the program that is not in Java and has run into them. Returns 0 if address is
 * elsewhere or the pages are open. Can be called in a signal handler, on an attached thread.
 */
int
gj_stack_zone_open(const void *address);

/* The open pages, a bit each. */
extern __thread uint32_t gj_stack_zone_opened __attribute__((tls_model("initial-exec"), visibility("hidden")));

void
gj_stack_zone_close_opened(void);

/* Closes the opened pages. Call before the thread enters Java again. */
static inline void
gj_stack_zone_close(void)
{
    if (__builtin_expect(gj_stack_zone_opened != 0, 0))
        gj_stack_zone_close_opened();
}
