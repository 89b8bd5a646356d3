/* What org.glujava.driver.Edited makes of values. */
#pragma once

#include "samples.h"

/* Changes the values whose bits are set, and says how they are to be compared then. */
void
edit(sample_t *sample, sameness_t *sameness, uint32_t slots);

/* Entries that were built of plain values refer to no inodes. */
void
edit_out_inodes(gf_dirent_t *head);

/* Lets go of the dicts that were made since it was last called. */
void
edit_forget(void);
