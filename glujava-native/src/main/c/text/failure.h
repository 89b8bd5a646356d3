/* The reason why a start failed, for the operator, in three parts. */
#pragma once

typedef struct {
    char message[512]; /* what happened, and where */
    char detail[1024]; /* the values that were found; may be empty */
    char hint[512];    /* what to do */
} gj_failure_t;

/* All of these return -1, so that callers can return their result. */
int
gj_fail(gj_failure_t *failure, const char *format, ...) __attribute__((format(printf, 2, 3)));

int
gj_fail_detail(gj_failure_t *failure, const char *format, ...) __attribute__((format(printf, 2, 3)));

int
gj_fail_hint(gj_failure_t *failure, const char *format, ...) __attribute__((format(printf, 2, 3)));
