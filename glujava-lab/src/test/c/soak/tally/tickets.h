/* A ticket for each wind, to be returned once. Shared by the whole process, because graphs come and go. */
#pragma once

#include <stdint.h>

typedef struct {
    uint64_t wound;
    uint64_t answered;
    uint64_t again;      /* answers to winds that were already answered */
    uint64_t longest_ms; /* time of the slowest answered wind */
    uint64_t oldest_ms;  /* age of the oldest wind without an answer */
} tickets_counts_t;

/* Never 0. */
uint64_t
tickets_take(void);

void
tickets_give_back(uint64_t ticket);

/* Concurrent changes can make the counters wrong by one or two. */
void
tickets_read(tickets_counts_t *counts);
