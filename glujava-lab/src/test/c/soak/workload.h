/* One thread of a client: makes random calls from a seed, and checks the result of each. */
#pragma once

#include "files.h"

typedef struct {
    const files_t *files;
    uint64_t random;
    uint32_t number; /* of the thread, among those of all clients */
    uint32_t writes;
    uint64_t begun, calls, failed;
    uint64_t worst;   /* milliseconds of the longest call */
    uint64_t since;   /* start of the running call, in milliseconds; 0 between calls */
    const char *call; /* its name */
} worker_t;

/* The number of impossible results. Each has been printed. */
extern uint64_t impossible;

uint64_t
now_ms(void);

/* Initialises what all threads share; call once before they start. Returns -1 with errno set. */
int
workload_prepare(const files_t *files);

/* Makes one call, or a few that belong together. */
void
workload_step(worker_t *worker);
