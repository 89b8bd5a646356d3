/* Runs commands. */
#pragma once

/* Quote paths in commands, and use relative paths for make: they may contain blanks. */
#define QUOTED(path) "'" path "'"

/* Returns the output of a command that succeeds. It is valid until the next call. */
const char *
output_of(const char *command);
