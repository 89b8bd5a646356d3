/* Resumes a suspended call as Java does: on a thread of its own. */
#pragma once

#include "turns.h"

typedef struct {
    int32_t id;
    int says;         /* the verdict, */
    java_turn_t does; /* or a function that writes its values, and returns it */
    int32_t result;
} resume_t;

/* Takes a resume_t; for a thread. */
void
resume(void *argument);

/*
 * Resumes the call of the last turn on a thread of its own, and waits for that. Returns the result of glujava_resume.
 */
int
resumed(int says, java_turn_t does);
