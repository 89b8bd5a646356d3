/* Records whether a thread is in Java, for signal handlers: only there a fault or a broken pipe is Java's. */
#pragma once

#include <pthread.h>
#include <signal.h>
#include <stdint.h>

typedef struct {
    int ours;            /* this thread was attached by us: it is a thread of the process that calls Java */
    int depth;           /* how many nested calls into Java or the JVM it is in */
    int programs;        /* it is a thread of a program that uses libgfapi, and neither GlusterFS's nor ours */
    int masked;          /* it blocks signals that the JVM needs, and must block them again when it leaves Java */
    uint64_t now;        /* the clock in ns if it was just read, otherwise 0 */
    uint64_t entered_at; /* when it was last in Java */
} gj_visit_t;

/* Static TLS, because a signal handler must not allocate it. */
extern __thread gj_visit_t gj_visit __attribute__((tls_model("initial-exec"), visibility("hidden")));

/* Called before the thread is attached to the JVM, which changes its mask, and after it. */
void
gj_visit_attaching(sigset_t *mask);

void
gj_visit_attached(const sigset_t *mask, const char *thread_name, int attached);

/* For a program's threads only. */
void
gj_visit_unmask(sigset_t *mask);

void
gj_visit_mask(const sigset_t *mask);

static inline void
gj_visit_begin(sigset_t *mask)
{
    gj_visit.depth++;
    if (gj_visit.programs && gj_visit.depth == 1)
        gj_visit_unmask(mask);
}

static inline void
gj_visit_end(const sigset_t *mask)
{
    if (gj_visit.programs && gj_visit.depth == 1)
        gj_visit_mask(mask);
    gj_visit.depth--;
}
