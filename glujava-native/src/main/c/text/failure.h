/* Why something could not be started: for the operator, in three parts. */
#pragma once

typedef struct {
    char message[512]; /* what happened, and where */
    char detail[1024]; /* what was found; may be empty */
    char hint[512];    /* what to do */
} gj_failure_t;

/* All of these return -1, so that a caller can end with them. */
int
gj_fail(gj_failure_t *failure, const char *format, ...) __attribute__((format(printf, 2, 3)));

int
gj_fail_detail(gj_failure_t *failure, const char *format, ...) __attribute__((format(printf, 2, 3)));

int
gj_fail_hint(gj_failure_t *failure, const char *format, ...) __attribute__((format(printf, 2, 3)));
