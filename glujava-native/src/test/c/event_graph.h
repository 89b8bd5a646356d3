/* The wide graph with a parent above it, which records the events that arrive there. */
#pragma once

#include "wide.h"

extern xlator_api_t xlator_api;

typedef struct {
    int count;
    int event;
    void *data;
    void *second; /* of a ping */
} went_on_t;

extern went_on_t went_on;

/* For the group, and for each test. The instance takes all events. */
int
event_graph_start(void **state);

int
event_graph_begin(void **state);

/* Asserts that exactly one event has reached the parent. */
void
assert_went_on(int event, void *data);
