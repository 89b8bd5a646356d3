/* Threads with large stacks, for jobs that arrive on a stack on which Java must not run. */
#pragma once

#include <stdint.h>

/* A member of the object of the job. From submission to run it belongs to the worker. */
typedef struct gj_job {
    struct gj_job *next;
    void (*run)(struct gj_job *job);
} gj_job_t;

/* Starts at least this many threads for jobs with a target, and as many for all other jobs. */
void
gj_worker_want(int threads);

/* Runs the job on a worker thread. Returns -1 if there is none. */
int
gj_worker_submit(gj_job_t *job, void (*run)(gj_job_t *job));

/*
 * Does the same for a job with a target, such as a file. Jobs with the same target run in the order of their
 * submission. They may wait for jobs without a target, which run on other threads.
 */
int
gj_worker_submit_in_order(gj_job_t *job, void (*run)(gj_job_t *job), uintptr_t target);
