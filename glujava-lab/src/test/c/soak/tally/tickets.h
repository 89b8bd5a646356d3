/* A ticket for each wind, to be given back once. Of the whole process: graphs come and go. */
#pragma once

#include <stdint.h>

typedef struct {
    uint64_t wound;
    uint64_t answered;
    uint64_t again;      /* answers to what was answered already */
    uint64_t longest_ms; /* that one answered wind has taken */
    uint64_t oldest_ms;  /* for which one wind has waited so far */
} tickets_told_t;

/* Never 0. */
uint64_t
tickets_take(void);

void
tickets_give_back(uint64_t ticket);

/* What changes meanwhile may be told wrongly by one or two. */
void
tickets_tell(tickets_told_t *told);
