/* The environment that the JVM sees while it starts. */
#pragma once

#include <stddef.h>

/*
 * Hides the variables from which a JVM reads options, unless they are allowed; makes it use UTF-8 for file names and
 * this signal to suspend threads. The whole process sees this until gj_environment_put_back. Returns -1 without memory.
 */
int
gj_environment_exchange(int jvm_may_read, int suspend_signal);

/* Restores the environment and the locale, except for other threads' changes. */
void
gj_environment_put_back(void);

/* Writes the names of those variables that are set, for a message. Returns their number. */
int
gj_environment_names(char *names, size_t size);

/* Returns their values, separated by blanks, for the caller to free; NULL without memory. */
char *
gj_environment_values(void);

/* Returns whether this program is setuid or has capabilities, so its user must not choose what runs in it. */
int
gj_environment_is_foreign(void);
