/*
 * Requests of glujava's commands to this process. A request is one line: its name, and after a blank an argument. The
 * answer is a text.
 */
#pragma once

#include <stddef.h>

#define GJ_REQUEST_MOST 4096 /* bytes of a line */

/* Returns the answer and its size; the caller frees it. NULL without memory. The argument is "" if there is none. */
typedef char *(*gj_request_t)(const char *argument, size_t *size);

/* Adds a request, before the process takes any. At most 8. */
void
gj_request_add(const char *name, gj_request_t answer);

/* Answers a line without its end. */
char *
gj_request_answer(char *line, size_t *size);

/* Returns a JSON object that reports a failure; for the functions of requests. */
char *
gj_request_failed(const char *why, size_t *size);
