/* The environment, as far as the JVM may see it while it starts. */
#pragma once

#include <stddef.h>

/*
 * Hides the variables from which a JVM takes options, unless it may read them, has it use UTF-8 for the names of files,
 * and this signal to suspend threads. Until gj_environment_put_back the whole process sees that. -1 without memory.
 */
int
gj_environment_exchange(int jvm_may_read, int suspend_signal);

/* The environment and the locale are what they were before, but for what others have changed meanwhile. */
void
gj_environment_put_back(void);

/* The names of those variables that are set, for a message; the number of them. */
int
gj_environment_names(char *names, size_t size);

/* Their values, with a blank between them, for the caller to free; NULL without memory. */
char *
gj_environment_values(void);

/* Whether this is a setuid program, or one with capabilities: its user must not choose what runs in it. */
int
gj_environment_is_foreign(void);
