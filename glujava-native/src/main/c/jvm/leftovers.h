#pragma once

/* Removes from folder the recordings of processes that have ended, when nothing was written to them for a day. */
void
gj_leftovers_remove(const char *folder);
