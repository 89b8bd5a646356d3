/* A Java side that records its notices, and can return late. */
#pragma once

#include "data/bytes.h"

typedef struct {
    int count;
    int what;
    int size;
    char bytes[4096];
    int instance;
    pthread_t thread;
    xlator_t *xl; /* THIS */
    int in_turn;  /* operations that are started are wound elsewhere */
} received_t;

extern received_t received;

/* From now on Java records notices, and returns this answer. */
void
notices_begin(int answer);

/* Java does not return until it is released. */
void
notices_hold(void);

void
notices_continue(void);

int
notices_await(int count);

/* The last notice, from its beginning. */
reader_t
notices_reader(void);

/* Returns the next text, or "(none)". */
const char *
notices_text(reader_t *reader);
