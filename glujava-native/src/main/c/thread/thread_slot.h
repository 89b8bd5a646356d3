/*
 * A small number for each thread that runs fops, which no other living thread has: what a thread counts in a place of
 * its number needs no locked instruction. Number 0 is shared by all threads that have none.
 */
#pragma once

#define GJ_THREAD_SLOTS 64

extern __thread int gj_thread_slot __attribute__((tls_model("initial-exec"), visibility("hidden")));

/* Gives this thread a number until it ends, if one is free. Returns the number, or 0. */
int
gj_thread_slot_take(void);
