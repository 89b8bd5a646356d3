/* Commands that tests run. */
#pragma once

/* Paths in commands are quoted, and those given to make are relative: they may have blanks in them. */
#define QUOTED(path) "'" path "'"

/* The output of a command that succeeds. It is valid until the next call. */
const char *
output_of(const char *command);
