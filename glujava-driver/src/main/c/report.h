/* What came of each fop in each mode: to the terminal, and as a table for the docs. */
#pragma once

#include "modes.h"

/* Begins the test that runs now; its name must live on. */
void
report_begin(const char *fop, const char *mode);

/* Ends it; whether nothing was complained about. */
int
report_end(void);

/* The table of what has ended well, a row a fop. */
void
report_table(FILE *out, int passed[][GJ_FOP_COUNT]);

/* Tells which test it was when a sanitizer ends the process. */
void
report_deaths(void);
