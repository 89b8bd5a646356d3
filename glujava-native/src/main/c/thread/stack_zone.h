/*
 * The pages without access that a JVM keeps at the end of each stack on which Java may run. They are the program's
 * memory: it has them back when it needs them, and when the thread is Java's no longer.
 */
#pragma once

#include <stdint.h>

/* Notes what can be read there. To be called before the thread is attached. */
void
gj_stack_zone_note(void);

/* The same of a thread that Java made: all of its stack is given back when the thread ends. */
void
gj_stack_zone_note_javas(void);

/* Gives back what could be read before. To be called when the thread is detached: the JVM leaves its pages closed. */
void
gj_stack_zone_give_back(void);

/*
 * Opens them for a thread of the program's that is not in Java and has run into them; 0 if address is elsewhere, or they
 * are open already. May be called in a signal handler, on a thread that was attached.
 */
int
gj_stack_zone_open(const void *address);

/* The pages that are open, a bit each. */
extern __thread uint32_t gj_stack_zone_opened __attribute__((tls_model("initial-exec"), visibility("hidden")));

void
gj_stack_zone_close_opened(void);

/* Closes what was opened. To be called before the thread is in Java again. */
static inline void
gj_stack_zone_close(void)
{
    if (__builtin_expect(gj_stack_zone_opened != 0, 0))
        gj_stack_zone_close_opened();
}
