/* The changes of org.glujava.driver.EditedValues to values. */
#pragma once

#include "samples.h"

/* Changes the values whose bits are set, and sets how they are compared then. */
void
edit(sample_t *sample, sameness_t *sameness, uint32_t slots);

/* Entries that were built of plain values refer to no inodes. */
void
edit_out_inodes(gf_dirent_t *head);

/* Releases the dicts that were made since the last call. */
void
edit_forget(void);
