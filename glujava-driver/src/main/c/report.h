/* Reports the result of each fop in each mode: on the terminal, and as a table for the documentation. */
#pragma once

#include "modes.h"

/* Begins a test; its name must remain valid. */
void
report_begin(const char *fop, const char *mode);

/* Ends the test. Returns whether it had no complaint. */
int
report_end(void);

/* Writes the table of successful tests, a row for each fop. */
void
report_table(FILE *out, int passed[][GJ_FOP_COUNT]);

/* Prints the name of the current test if a sanitizer ends the process. */
void
report_deaths(void);
