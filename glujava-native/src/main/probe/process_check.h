#pragma once

/* Finds the processes that have the meta-translator loaded, and those among them that run a replaced one. */
void
process_check(void);
