/* A Java side that records what it is told, and may take its time. */
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
} told_t;

extern told_t told;

/* From now on Java records, and gives this answer. */
void
telling_begins(int answer);

/* Java does not return until it is let go. */
void
telling_holds(void);

void
telling_lets_go(void);

int
telling_await(int count);

/* What was told, from its beginning. */
reader_t
telling_reader(void);

/* The next text, or "(none)". */
const char *
telling_text(reader_t *reader);
