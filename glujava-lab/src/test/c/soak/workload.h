/* One thread of a client: it makes calls by seeded chance, and checks what comes of each. */
#pragma once

#include "files.h"

typedef struct {
    const files_t *files;
    uint64_t random;
    uint32_t number; /* of the thread, among those of all clients */
    uint32_t writes;
    uint64_t begun, calls, failed;
    uint64_t worst;   /* milliseconds that one call took */
    uint64_t since;   /* when the call that runs began, in milliseconds; 0 between calls */
    const char *call; /* its name */
} worker_t;

/* How many results were not possible. Each has been printed. */
extern uint64_t impossible;

uint64_t
now_ms(void);

/* What all threads share; called once before they start. -1 with errno set. */
int
workload_prepare(const files_t *files);

/* Makes one call, or a few that belong together. */
void
workload_step(worker_t *worker);
