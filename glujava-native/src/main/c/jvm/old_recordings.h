#pragma once

/* Removes from folder the recordings of ended processes that have not been written to for a day. */
void
gj_old_recordings_remove(const char *folder);
