#pragma once

/* Returns another library of this process that defines a function; NULL if there is none. */
const char *
gj_other_library(const char *function);
