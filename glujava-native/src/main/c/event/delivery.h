/*
 * Delivers notices to Java, on the thread on which they arrive or, if Java must not run there, on another one. Each
 * function also releases the notice.
 */
#pragma once

#include "event/notice.h"

/*
 * Delivers the notice and returns the answer. If Java must not run on this thread or stack, another thread delivers the
 * notice, within the given seconds. After these the answer is GJ_ANSWER_LATE, and the notice is freed when Java
 * returns.
 */
int
gj_deliver(gj_notice_t *notice, int seconds);

/* Does the same, but always on another thread. */
int
gj_deliver_elsewhere(gj_notice_t *notice, int seconds);

/*
 * Delivers the notice on a thread of its own, which then calls delivered with the answer and pauses forever: it must
 * not leave the JVM while the process ends. Returns 0, or EAGAIN if there is no thread; then delivered is not called.
 */
int
gj_deliver_at_end(gj_notice_t *notice, void (*delivered)(void *argument, int answer), void *argument);

/* Delivers a notice that needs no answer: now, or in order on the thread for such notices. */
void
gj_deliver_soon(gj_notice_t *notice);
