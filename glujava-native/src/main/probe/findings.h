/* What the probe has found, in the order in which it looked. */
#pragma once

#include "text/failure.h"

#include <stdio.h>

typedef enum { FINDING_OK, FINDING_WARNING, FINDING_FAILURE } finding_level_t;

/* hint: what to do; NULL for nothing. */
void
finding(finding_level_t level, const char *what, const char *hint, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* The failure that the meta-translator would log. */
void
finding_failure(finding_level_t level, const char *what, const gj_failure_t *failure);

/* Prints a line for each of at least a level, and another one for its hint. */
void
findings_print(FILE *out, finding_level_t least);

/* Prints one object with the facts, of which each may be NULL; with all set, with the findings too. */
void
findings_print_json(const char *home, const char *xlators, const char *java_home, int all);

/* Returns the exit code: 1 after a failure. */
int
findings_result(void);
