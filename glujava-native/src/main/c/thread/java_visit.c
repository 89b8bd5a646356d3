#include "thread/java_visit.h"

#include "gluster/program.h"
#include "thread/needed_signals.h"
#include "thread/stack_zone.h"

#include <string.h>
#include <time.h>

#define GLUSTERFS_THREAD "glfs_"

__thread gj_visit_t gj_visit __attribute__((tls_model("initial-exec"), visibility("hidden")));

void
gj_visit_attaching(sigset_t *mask)
{
    pthread_sigmask(SIG_SETMASK, NULL, mask);
    gj_visit.depth++;
}

/*
 * A program's thread (with libgfapi) keeps its mask outside Java, because the program may wait for these signals.
 * GlusterFS's own threads wait for none, and keep the JVM's mask.
 */
void
gj_visit_attached(const sigset_t *mask, const char *thread_name, int attached)
{
    gj_visit.depth--;
    gj_visit.ours = attached;
    if (!attached || gj_program_is_glusterfs() || strncmp(thread_name, GLUSTERFS_THREAD, strlen(GLUSTERFS_THREAD)) == 0)
        return;
    gj_visit.programs = 1;
    pthread_sigmask(SIG_SETMASK, mask, NULL);
}

static uint64_t
look_at_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * UINT64_C(1000000000) + now.tv_nsec;
}

static int
blocks_needed(void)
{
    const sigset_t *needed = gj_needed_signals();
    sigset_t mask, both;
    pthread_sigmask(SIG_SETMASK, NULL, &mask);
    sigandset(&both, &mask, needed);
    return !sigisemptyset(&both);
}

/*
 * A blocked fault ends the process. Reading the mask is a system call, so a thread that was here a moment ago is
 * assumed to have the same mask.
 */
void
gj_visit_unmask(sigset_t *mask)
{
    enum { MOMENT = 15000 }; /* ns */
    gj_stack_zone_close();
    uint64_t now = gj_visit.now ? gj_visit.now : look_at_clock();
    if (now - gj_visit.entered_at > MOMENT)
        gj_visit.masked = blocks_needed();
    gj_visit.entered_at = now;
    if (gj_visit.masked)
        pthread_sigmask(SIG_UNBLOCK, gj_needed_signals(), mask);
}

void
gj_visit_mask(const sigset_t *mask)
{
    gj_visit.now = 0;
    if (gj_visit.masked)
        pthread_sigmask(SIG_SETMASK, mask, NULL);
}
