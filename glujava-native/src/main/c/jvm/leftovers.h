#pragma once

/* Removes from folder the recordings of ended processes that have not been written to for a day. */
void
gj_leftovers_remove(const char *folder);
